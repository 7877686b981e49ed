// When a support is suspicious: rules as data, and what they find among those given just before.
import type { Signs } from '../../intents/signs.ts'
import {
  type SuspicionRule,
  type SuspicionRules,
  suspicionRules,
} from '../../platform/settings/suspicion.ts'

/** `proposal_id`: of what; those of the same are compared with each other. */
export type Trace = Signs & { proposal_id: string; participant_id: string; at: string }

export type Suspicion = { rule: SuspicionRule; sign: string }

/** The sign by which each rule compares. */
export const signOf = {
  disposable_domain: 'disposable',
  same_mailbox: 'mailbox',
  numbered_mailboxes: 'numbered',
  same_block: 'block',
} as const satisfies Record<SuspicionRule, keyof Signs>

/** Who left which sign, by rule: made once for many traces of one moment. */
export type Recollection = Map<string, Set<string>>

/** Of these traces, what each rule may still look at; `at`: the moment it looks from. */
export function recollect(traces: Trace[], at: string, rules: SuspicionRules): Recollection {
  const recollection: Recollection = new Map()
  for (const rule of suspicionRules) {
    const since = earliest(rule, at, rules)
    for (const trace of traces) if (trace.at > since) note(recollection, rule, trace)
  }
  return recollection
}

/** The first rule that finds more of the kind than it allows; undefined when none does. */
export function suspicionOf(
  trace: Trace,
  before: Recollection,
  rules: SuspicionRules,
): Suspicion | undefined {
  for (const rule of suspicionRules) {
    const sign = trace[signOf[rule]]
    if (sign === null) continue
    const people = before.get(keyOf(rule, sign, trace))
    const others = (people?.size ?? 0) - (people?.has(trace.participant_id) ? 1 : 0)
    if (rule === 'disposable_domain' || others > rules[rule].most) return { rule, sign }
  }
  return undefined
}

/** Adds a trace of this moment to what the next are compared with. */
export function remember(recollection: Recollection, trace: Trace) {
  for (const rule of suspicionRules) note(recollection, rule, trace)
}

/** What came at this time or before is out of the rule's sight. */
export function earliest(rule: SuspicionRule, at: string, rules: SuspicionRules) {
  return new Date(Date.parse(at) - rules[rule].seconds * 1000).toISOString()
}

function note(recollection: Recollection, rule: SuspicionRule, trace: Trace) {
  const sign = trace[signOf[rule]]
  if (sign === null) return
  const key = keyOf(rule, sign, trace)
  const people = recollection.get(key) ?? new Set()
  recollection.set(key, people.add(trace.participant_id))
}

/** A crowd from one block is a crowd whatever it supports; mailboxes are compared on one proposal. */
function keyOf(rule: SuspicionRule, sign: string, { proposal_id }: Trace) {
  return rule === 'same_block' ? `${rule} ${sign}` : `${rule} ${sign} ${proposal_id}`
}
