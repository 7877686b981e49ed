// The private addresses that a town hall receives: to contest one act, or to see all of them.
import { paths } from '../../platform/paths.ts'
import type { Secrets } from '../../platform/secrets.ts'

type Signs = Pick<Secrets, 'digest'>
type Act = { territoryId: string; eventSeq: number }

/** The same each time, so that the link of an old mail still works; only its digest is stored. */
export function contestToken(secrets: Signs, { territoryId, eventSeq }: Act) {
  return secrets.digest('contest', `act ${territoryId} ${eventSeq}`)
}

/** Those of earlier secrets too: mails with them have been sent. */
export function contestTokens(secrets: Pick<Secrets, 'digests'>, { territoryId, eventSeq }: Act) {
  return secrets.digests('contest', `act ${territoryId} ${eventSeq}`)
}

export const contestPath = (token: string) => paths.contest(token)

/**
 * Of one address: it shows what is to come as well, and ends with the address in the directory. `ended`:
 * the mandates that ended (`endedOf`), since whoever held one may know the link of before.
 */
type Reader = { territoryId: string; email: string; ended: string }

const signed = ({ territoryId, email, ended }: Reader) => `acts ${territoryId} ${email} ${ended}`

export function actsTokens(secrets: Pick<Secrets, 'digests'>, reader: Reader) {
  return secrets.digests('contest', signed(reader))
}

export function actsPath(secrets: Signs, reader: Reader) {
  const proof = secrets.digest('contest', signed(reader))
  return paths.actsInOurName(reader.territoryId, proof)
}
