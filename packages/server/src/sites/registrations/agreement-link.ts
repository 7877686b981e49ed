// The town hall's link: made of the asking, so that its mail can be written again, and kept as a digest.
import { hashToken, type Secrets } from '../../platform/secrets.ts'
import type { RegistrationRow } from './store.ts'

type Asking = { id: string; asked_at: string }

const textOf = ({ id, asked_at }: Asking) => `${id} ${asked_at}`

/** Digest of the link's token, as the registration keeps it. */
export function agreementHash(secrets: Secrets, asking: Asking) {
  return hashToken(secrets.digest('agreement', textOf(asking)))
}

/** The token whose digest the registration keeps, whichever of our secrets made it. */
export function agreementToken(
  secrets: Secrets,
  { id, asked_at, link_hash }: Pick<RegistrationRow, 'id' | 'asked_at' | 'link_hash'>,
) {
  if (!asked_at) return undefined
  const tokens = secrets.digests('agreement', textOf({ id, asked_at }))
  return tokens.find((token) => hashToken(token) === link_hash)
}
