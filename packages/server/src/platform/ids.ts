// New identifiers: UUIDs for machines, receipts that people can read out on the telephone.
import { randomFillSync, randomUUID } from 'node:crypto'

export type Ids = { uuid(): string; receipt(): string }

// Crockford's base 32: no letter that looks like a digit.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

// Asking the system for twelve bytes costs more than all the rest of a receipt: many are drawn at once.
const drawn = new Uint8Array(12 * 256)
let taken = drawn.length

function someLetters(count: number) {
  if (taken + count > drawn.length) {
    randomFillSync(drawn)
    taken = 0
  }
  let letters = ''
  for (const end = taken + count; taken < end; taken += 1) {
    letters += alphabet[(drawn[taken] ?? 0) % 32]
  }
  return letters
}

export const randomIds: Ids = {
  uuid: () => randomUUID(),
  /** "PV-7K3M-9QXT-4HZA": 60 random bits. */
  receipt: () => `PV-${someLetters(4)}-${someLetters(4)}-${someLetters(4)}`,
}
