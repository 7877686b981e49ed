// Where one goes from an item of the agenda: its neighbours, and the next that is not decided.
type Item = { item: { id: string }; outcome: string | null }

export function neighbour(items: readonly Item[], id: string | undefined, by: 1 | -1) {
  const at = items.findIndex(({ item }) => item.id === id)
  if (at < 0) return items[by === 1 ? 0 : items.length - 1]?.item.id
  return items[at + by]?.item.id
}

/** After this one, then from the top; undefined once all are decided. */
export function nextUndecided(items: readonly Item[], id: string) {
  const at = items.findIndex(({ item }) => item.id === id)
  const ordered = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))]
  return ordered.find(({ outcome }) => outcome === null)?.item.id
}
