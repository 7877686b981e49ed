// Adding an identity to one's own, because one asked for it on one's own page.
import type { Context } from '../http/context.ts'
import { absorb } from '../participants/absorb.ts'
import { visitorOf } from '../participants/visitor.ts'
import { refuse } from '../refusal.ts'
import type { Arrival } from './client.ts'
import type { ProviderName } from './names.ts'
import { identityIndex } from './sign-in.ts'
import { keepIdentity } from './store.ts'

type Link = { provider: ProviderName; arrival: Arrival; participantId: string }

export async function linkIdentity(c: Context, { provider, arrival, participantId }: Link) {
  const { database, clock } = c.var.deps
  const visitor = await visitorOf(c)
  // Whoever signed out or changed meanwhile has not asked for this.
  if (visitor?.participantId !== participantId) refuse('sign_in_interrupted')
  await database.db.transaction().execute(async (trx) => {
    const { participant_id: holder } = await keepIdentity(trx, {
      identity_index: identityIndex(c.var.deps, arrival),
      participant_id: participantId,
      provider,
      issuer: arrival.issuer,
      subject_sealed: c.var.deps.secrets.seal(arrival.subject),
      linked_at: clock().toISOString(),
    })
    if (holder !== participantId) await absorb(trx, { from: holder, to: participantId })
  })
}
