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

/**
 * `keepers`: whom the territory is answered for by now (`keepersOf`). With another mailbox, or once a
 * mandate has ended, the address is another, and the one that was known before shows nothing.
 */
type Acts = { territoryId: string; keepers: string }

const signed = ({ territoryId, keepers }: Acts) => `acts ${territoryId} ${keepers}`

/** Those of earlier secrets too: mails with them have been sent. */
export function actsTokens(secrets: Pick<Secrets, 'digests'>, acts: Acts) {
  return secrets.digests('contest', signed(acts))
}

export function actsPath(secrets: Signs, acts: Acts) {
  return `/actes-en-notre-nom/${acts.territoryId}/${secrets.digest('contest', signed(acts))}`
}
