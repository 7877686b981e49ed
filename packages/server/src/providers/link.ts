// Adding an identity to one's own, because one asked for it on one's own page.
import { retried } from '../db/retry.ts'
import type { Context } from '../http/context.ts'
import { absorb } from '../participants/absorb.ts'
import { visitorOf } from '../participants/visitor.ts'
import { refuse } from '../refusal.ts'
import type { Arrival } from './client.ts'
import { keepArrival } from './keep-arrival.ts'
import type { ProviderName } from './names.ts'

type Link = { provider: ProviderName; arrival: Arrival; participantId: string }

export async function linkIdentity(c: Context, { provider, arrival, participantId }: Link) {
  const { deps } = c.var
  const visitor = await visitorOf(c)
  // Whoever signed out or changed meanwhile has not asked for this.
  if (visitor?.participantId !== participantId) refuse('sign_in_interrupted')
  await retried(deps.database.db, async (trx) => {
    const kept = { provider, arrival, participantId }
    const { participant_id: holder } = await keepArrival(trx, deps, kept)
    if (holder !== participantId) await absorb(trx, deps, { from: holder, to: participantId })
  })
}
