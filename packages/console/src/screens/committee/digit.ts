// A digit pressed on a criterion scores it.

/** By the place of the key: digits are above it on a French keyboard, with or without the shift key. */
export function digitOf({ code, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  if (ctrlKey || metaKey || altKey) return undefined
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? []
  return digit === undefined ? undefined : Number(digit)
}
