// From link to link of a list by the arrows, over what else its rows have.

export function byArrows(event: KeyboardEvent, rows: Iterable<Element>) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const by = event.key === 'ArrowDown' ? 1 : -1
  if (by === -1 && event.key !== 'ArrowUp') return
  if (!(event.target instanceof HTMLAnchorElement)) return
  const links = [...rows].flatMap((row) => row.querySelector('a') ?? [])
  event.preventDefault()
  links[links.indexOf(event.target) + by]?.focus()
}
