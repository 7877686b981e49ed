// Adding an identity to one's own, because one asked for it, just signed in, on one's own page.
import { retried } from '../../platform/db/retry.ts'
import type { Context } from '../../platform/http/context.ts'
import { refuse } from '../../platform/refusal.ts'
import { absorb } from '../participants/absorb.ts'
import { requireFresh } from '../participants/fresh.ts'
import { tellJoined } from '../participants/tell-joined.ts'
import { visitorOf } from '../participants/visitor.ts'
import type { Arrival } from '../providers/client.ts'
import { keepArrival } from '../providers/keep-arrival.ts'
import type { ProviderName } from '../providers/names.ts'
import { identitiesOf } from '../providers/store.ts'

type Link = { provider: ProviderName; arrival: Arrival; participantId: string; leftAt: string }

export async function linkIdentity(c: Context, { provider, arrival, participantId, leftAt }: Link) {
  const deps = c.get('deps')
  const visitor = await visitorOf(c)
  // Whoever signed out or changed meanwhile has not asked for this.
  if (visitor?.participantId !== participantId) refuse('sign_in_interrupted')
  // Nor has a session that began after someone left: another may have left from this browser.
  if (visitor.openedAt > leftAt) refuse('sign_in_interrupted')
  requireFresh(visitor, deps.clock())
  const joined = await retried(deps.database.db, async (trx) => {
    const before = await identitiesOf(trx, participantId)
    const kept = { provider, arrival, participantId }
    const { participant_id: holder } = await keepArrival(trx, deps, kept)
    if (holder !== participantId) await absorb(trx, deps, { from: holder, to: participantId })
    return (await identitiesOf(trx, participantId)).length > before.length
  })
  if (joined) await tellJoined(c.get('deps'), { participantId, to: visitor.email })
}
