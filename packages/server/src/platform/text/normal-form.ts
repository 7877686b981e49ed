// Unicode's normal forms, at a cost that grows with the length of a text and no faster.

/**
 * The marks of a letter are put in order, which takes the square of how many they are: 60 kB of them hold
 * the process for a second. Unicode's stream-safe texts have thirty at most, and no language comes near.
 */
const heapOfMarks = /\p{Mark}{31}/u

export function hasHeapOfMarks(text: string) {
  return heapOfMarks.test(text)
}

/** One text for what looks the same; left as it came where its marks are no one's writing. */
export function composed(text: string) {
  return hasHeapOfMarks(text) ? text : text.normalize('NFC')
}

/** "Évry" → "Evry". */
export function withoutMarks(text: string) {
  const apart = hasHeapOfMarks(text) ? text : text.normalize('NFD')
  return apart.replace(/\p{Mark}/gu, '')
}
