// The private addresses that a town hall receives: to contest one act, or to see all of them.
import type { Secrets } from '../../platform/secrets.ts'

type Signs = Pick<Secrets, 'digest'>
type Act = { territoryId: string; eventSeq: number }

/** The same each time, so that the link of an old mail still works; only its digest is stored. */
export function contestToken(secrets: Signs, { territoryId, eventSeq }: Act) {
  return secrets.digest('contest', `act ${territoryId} ${eventSeq}`)
}

export function contestPath(secrets: Signs, act: Act) {
  return `/contestations/${contestToken(secrets, act)}`
}

export function actsToken(secrets: Signs, territoryId: string) {
  return secrets.digest('contest', `acts ${territoryId}`)
}

/** Those of earlier secrets too: mails with them have been sent. */
export function actsTokens(secrets: Pick<Secrets, 'digests'>, territoryId: string) {
  return secrets.digests('contest', `acts ${territoryId}`)
}

export function actsPath(secrets: Signs, territoryId: string) {
  return `/actes-en-notre-nom/${territoryId}/${actsToken(secrets, territoryId)}`
}
