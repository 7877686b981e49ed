// Delivers to one endpoint, in the journal's order, until it is done, fails, or has had its turn.
import { claimDue, leaseEnd } from '../../platform/db/lease.ts'
import type { Deps } from '../../platform/deps.ts'
import { type Due, nextDue } from './due.ts'
import { recordAttempt } from './record.ts'
import type { Policy } from './rules.ts'
import { send } from './send.ts'
import { signatureHeaders } from './sign.ts'
import { type EndpointRow, freeEndpoint, leaveEndpoint, updateHeld } from './store.ts'

/** Longer than an attempt can take; renewed before each. */
const leaseMilliseconds = 60_000
/** Then the turn is left: another process may have it. */
export const deliveriesATurn = 50

export type Tools = Pick<Deps, 'database' | 'clock' | 'ids' | 'secrets' | 'config'> & {
  policy?: Policy
  timeout?: number
  isStopping?: () => boolean
}

/** Answers how many attempts it made. */
export async function deliverTo(tools: Tools, id: string): Promise<number> {
  const { database, clock, isStopping = () => false } = tools
  const { lease, rows } = await claimDue(tools, {
    table: 'webhook_endpoints',
    milliseconds: leaseMilliseconds,
    due: (trx, now) => freeEndpoint(trx, database, { id, now }),
  })
  const held = { id, lease }
  const [taken] = rows
  let endpoint: EndpointRow | undefined = taken
  let made = 0
  try {
    while (endpoint && made < deliveriesATurn && !isStopping()) {
      const due: Due | undefined = await nextDue(database.db, endpoint, held.lease)
      const leased_until = leaseEnd(clock(), leaseMilliseconds)
      const isOurs = due && (await updateHeld(database.db, held, { leased_until }))
      if (!isOurs) break
      made += 1
      endpoint = await attempt(tools, endpoint, { due, lease: held.lease })
    }
  } finally {
    if (taken) await leaveEndpoint(database.db, held)
  }
  return made
}

async function attempt(
  tools: Tools,
  endpoint: EndpointRow,
  { due, lease }: { due: Due; lease: string },
) {
  const { clock, config, timeout, ids } = tools
  // The same for each try and replay of an event: the receiver knows one that it has had.
  const id = `evt_${due.event.seq}`
  const { body } = due
  const headers = signatureHeaders({ id, at: clock(), body }, secretsOf(tools, endpoint))
  const limits = { mayBePrivate: config.webhooksMayBePrivate, ...(timeout && { timeout }) }
  const result = await send({ url: endpoint.url, headers, body }, limits)
  const made = { due, lease, result, deliveryId: ids.uuid(), now: clock() }
  return recordAttempt(tools, endpoint, made)
}

export function secretsOf(
  { secrets, clock }: Pick<Tools, 'secrets' | 'clock'>,
  endpoint: EndpointRow,
) {
  const { secret, old_secret: old, old_secret_until: until } = endpoint
  const isOverlapping = old !== null && until !== null && until > clock().toISOString()
  return [secret, ...(isOverlapping ? [old] : [])].map((sealed) => secrets.unseal(sealed))
}
