// When a suggestion stays set aside, and when it comes back.

/**
 * Whoever set a group aside judged its members together. Someone they have not seen makes it another
 * question; so does what is left once more than half of them are decided on.
 */
export function isHiddenBy(aside: readonly string[], group: readonly string[]) {
  const seen = new Set(aside)
  return group.length * 2 >= aside.length && group.every((id) => seen.has(id))
}
