// New identifiers: UUIDs for machines, receipts that people can read out on the telephone.
import { randomBytes, randomUUID } from 'node:crypto'

export type Ids = { uuid(): string; receipt(): string }

// Crockford's base 32: no letter that looks like a digit.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export const randomIds: Ids = {
  uuid: () => randomUUID(),
  /** "PV-7K3M-9QXT-4HZA": 60 random bits. */
  receipt: () => {
    const letters = [...randomBytes(12)].map((byte) => alphabet[byte % 32]).join('')
    return `PV-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`
  },
}
