// What decisions would do, told before they are taken: each is carried out, then taken back.

import type { Reach } from '../../mail/news-reach-store.ts'
import { previewLetter } from '../../mail/preview.ts'
import { rehearsed } from '../../platform/db/rehearse.ts'
import type { Deps } from '../../platform/deps.ts'
import { type Language, wordFault } from '../../platform/language/language.ts'
import { type InputFault, Refusal } from '../../platform/refusal.ts'
import { factsForTeam } from '../../platform/refusal-facts.ts'
import { type Done, decide, type Versioned } from './decide.ts'
import type { DecisionInput } from './decisions-contract.ts'
import type { Replying } from './planned.ts'
import { outcomeOf, unknownVariables } from './replies.ts'
import { resolveDecision } from './resolve.ts'
import { reachOfEvents } from './told.ts'

const shown = 10

/** Those that are refused are left out, until what is left would be accepted. */
export async function previewDecisions(
  items: Versioned[],
  language: Language,
  attempt: (items: Versioned[]) => Promise<Done & Reach>,
) {
  const faults: InputFault[] = []
  let left = items
  let done: (Done & Reach) | undefined
  while (!done && left.length > 0) {
    try {
      done = await attempt(left)
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'bulk_refused') throw error
      const refused = new Set(error.faults.map(({ path }) => path))
      faults.push(...error.faults)
      left = left.filter(({ id }) => !refused.has(id))
    }
  }
  return {
    outcome: 'preview' as const,
    accepted: left.length,
    refused: faults.map((fault) => {
      const facts = factsForTeam(fault.fault, fault.facts)
      const { path: id, fault: code } = fault
      return { id, code, detail: wordFault(fault, language), ...(facts && { facts }) }
    }),
    told: done?.told ?? 0,
    leavesAt: done?.leavesAt ?? null,
    sample: (done?.items ?? []).slice(0, shown).map(({ id, title }) => ({ id, title })),
  }
}

type Asked = { author: Replying; item: Versioned; input: DecisionInput }

export async function replyPreview(deps: Deps, { author, item, input }: Asked) {
  const outcome = 'preview' as const
  const replyOutcome = outcomeOf(input.act)
  const written = 'replyText' in input ? (input.replyText ?? '') : ''
  const unknown = replyOutcome ? [...new Set(unknownVariables(replyOutcome, written))] : []
  if (unknown.length > 0) {
    return { outcome, unknownVariables: unknown, mail: null, leavesAt: null }
  }
  return rehearsed(deps.database.db, async (trx) => {
    const decision = await resolveDecision(trx, input)
    const { events } = await decide(trx, author, { items: [item], decision, isBulk: false })
    const [event] = events
    const mail = event && (await previewLetter(trx, deps, { event, topic: 'contribution' }))
    const { leavesAt } = await reachOfEvents(trx, events, deps.clock())
    return { outcome, unknownVariables: [], mail: mail ?? null, leavesAt }
  })
}
