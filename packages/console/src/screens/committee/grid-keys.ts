// Keys of the member's grid: n and p change items, digits score the criterion that has the focus.

/** Never while one writes. */
export function gridKey(event: KeyboardEvent): 1 | -1 | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined
  const { target } = event
  if (target instanceof HTMLElement && target.matches('textarea, select')) return undefined
  if (event.key === 'n') return 1
  return event.key === 'p' ? -1 : undefined
}

/** By the place of the key: digits are above it on a French keyboard, with or without the shift key. */
export function digitOf({ code, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  if (ctrlKey || metaKey || altKey) return undefined
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? []
  return digit === undefined ? undefined : Number(digit)
}
