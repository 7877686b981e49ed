// Several acts that one press confirms: split, joined into one outcome, taken back one by one.
import type { Ids } from '../platform/ids.ts'
import { aboutTheThing } from './about-the-thing.ts'
import type { Act, IntentKinds, Outcome, Part } from './kind.ts'

/** An act, or those that it stands for, each with a receipt of its own. */
export function actsOf(act: Act, kinds: IntentKinds, ids: Ids): Act[] {
  const kind = kinds[act.prepared.kind]
  if (!('split' in kind)) return [act]
  return kind.split(act.prepared).map((prepared) => ({
    ...act,
    prepared,
    receipt: ids.receipt(),
    together: act.receipt,
  }))
}

/** One outcome for the press: recorded when any of them is, refused when none could be. */
export function joined(acts: Act[], outcomes: Outcome[]): Outcome | undefined {
  const [only] = acts
  if (!only?.together) return outcomes[0]
  const parts = acts.flatMap(({ prepared }, position) => {
    const outcome = outcomes[position]
    const proposalId = 'proposalId' in prepared ? prepared.proposalId : ''
    return outcome ? [{ proposalId, ...outcome } satisfies Part] : []
  })
  const recorded = parts.filter((part) => part.state !== 'refused')
  const first = recorded.find(({ state }) => state === 'confirmed') ?? recorded[0]
  // Of several reasons, one of the person's own hides the others from the host page.
  const refused =
    parts.find((part) => part.state === 'refused' && !aboutTheThing.has(part.code)) ?? parts[0]
  if (first) {
    const { proposalId: _, ...outcome } = first
    return { ...outcome, parts }
  }
  return refused?.state === 'refused'
    ? { state: 'refused', code: refused.code, facts: refused.facts, parts }
    : undefined
}

/** Whether this very act recorded something: what had been recorded before is not its doing. */
export function doneAmong(acts: Act[], outcomes: Outcome[]) {
  return acts.filter((_, position) => outcomes[position]?.state === 'confirmed')
}
