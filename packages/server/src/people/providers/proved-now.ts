// Coming back to show that one is there now: the session that left, and a sign-in after it left.
import type { Context } from '../../platform/http/context.ts'
import { refuse } from '../../platform/refusal.ts'
import { clockSkew } from '../participants/fresh.ts'
import { visitorOf } from '../participants/visitor.ts'
import type { Arrival } from './client.ts'
import { type ProviderName, providers } from './names.ts'

type Proving = { provider: ProviderName; arrival: Arrival; proving: string; leftAt: string }

/** Its session there may still be open, whoever sits here: only a sign-in since they left counts. */
export async function provedNow(c: Context, { provider, arrival, proving, leftAt }: Proving) {
  const visitor = await visitorOf(c)
  // Whoever signed out or changed meanwhile has not asked for this.
  if (visitor?.tokenHash !== proving) refuse('sign_in_interrupted')
  const { label, saysWhen } = providers[provider]
  const { provedAt } = arrival
  const isOfNow = provedAt && Date.parse(provedAt) >= Date.parse(leftAt) - clockSkew
  // Where a provider never says when, having been told to ask anew is all that there is.
  const isUnsaid = provedAt === undefined && !saysWhen
  if (!isOfNow && !isUnsaid) refuse('provider_proof_stale', { provider: label })
  const at = provedAt ?? leftAt
  return { arrival: { ...arrival, provedAt: at }, onlyAs: visitor.participantId }
}
