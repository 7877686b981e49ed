// A word that our last message to a mailbox holds: whoever reads it gets a code when strangers spent them all.
import { isSame, type Secrets } from '../../platform/secrets.ts'

// Without those that are taken for each other: I and 1, O and 0.
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const length = 8
const day = 86_400_000

const said = (email: string, at: Date) => `${at.toISOString().slice(0, 10)} ${email}`

const wordOf = (digest: string) =>
  Array.from(Buffer.from(digest, 'base64url').subarray(0, length), (byte) => alphabet[byte % 32])
    .join('')
    .replace(/^.{4}/, '$&-')

/** The mailbox's own for a day: nothing is stored of it, and 2^40 others are wrong. */
export function passFor(secrets: Pick<Secrets, 'digest'>, email: string, now: Date) {
  return wordOf(secrets.digest('pass', said(email, now)))
}

type Typed = { email: string; typed: string; now: Date }

/** That of today or of yesterday, since limits look a day back; typed as people type. */
export function isPass(secrets: Pick<Secrets, 'digests'>, { email, typed, now }: Typed) {
  const bare = (word: string) => word.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const days = [now, new Date(now.getTime() - day)]
  return days
    .flatMap((at) => secrets.digests('pass', said(email, at)).map(wordOf))
    .some((word) => isSame(bare(word), bare(typed)))
}
