// When a support is suspicious: rules as data, and what they find among those given just before.

/** In the order in which they are tried. */
export const suspicionRules = [
  'disposable_domain',
  'same_mailbox',
  'numbered_mailboxes',
  'same_block',
] as const
export type SuspicionRule = (typeof suspicionRules)[number]

/** A contribution may be marked for being one of many by the same person, besides. */
export const markRules = [...suspicionRules, 'same_author'] as const
export type MarkRule = (typeof markRules)[number]

export type SuspicionRules = Readonly<Record<SuspicionRule, { most: number; seconds: number }>>

/**
 * What is found is held for the team and never refused: each of these also happens to honest people.
 * `most`: as many others as may have done the same within these seconds.
 */
export const usualRules: SuspicionRules = {
  // Mailboxes that anyone opens in one click, for one message.
  disposable_domain: { most: 0, seconds: 86_400 },
  // lea+1@, l.ea@: some providers deliver them all to one mailbox. One other may be a homonym's.
  same_mailbox: { most: 1, seconds: 86_400 },
  // lea1@, lea2@, … on one proposal within the hour. Five Martins with a year of birth do exist.
  numbered_mailboxes: { most: 5, seconds: 3600 },
  // A school of 2,000 confirms 33 a minute when it takes an hour: twice that is a machine.
  same_block: { most: 66, seconds: 60 },
}

/** What a support shows of where it comes from: keyed digests only. */
export type Signs = {
  block: string | null
  mailbox: string
  /** Null when no digit stands in it. */
  numbered: string | null
  /** Of its domain, when that is a disposable one. */
  disposable: string | null
}

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

/** `same_block=100 numbered_mailboxes=9`, as the SUSPICION setting says it; faults by name. */
export function readRules(text: string): { rules: SuspicionRules; faults: string[] } {
  const rules: Record<SuspicionRule, { most: number; seconds: number }> = { ...usualRules }
  const faults: string[] = []
  for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
    const [given, most = ''] = entry.split('=')
    const rule = suspicionRules.find((one) => one === given && one !== 'disposable_domain')
    if (rule && /^\d{1,9}$/.test(most)) rules[rule] = { ...rules[rule], most: Number(most) }
    else faults.push(`SUSPICION: "${entry}" is not RULE=MOST`)
  }
  return { rules, faults }
}
