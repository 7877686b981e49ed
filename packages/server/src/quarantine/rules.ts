// When a support is suspicious: rules as data, and what they find among those given just before.

/** In the order in which they are tried. */
export const suspicionRules = [
  'disposable_domain',
  'same_mailbox',
  'numbered_mailboxes',
  'same_block',
] as const
export type SuspicionRule = (typeof suspicionRules)[number]

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

const signOf: Record<SuspicionRule, (trace: Signs) => string | null> = {
  disposable_domain: ({ disposable }) => disposable,
  same_mailbox: ({ mailbox }) => mailbox,
  numbered_mailboxes: ({ numbered }) => numbered,
  same_block: ({ block }) => block,
}

/** The first rule that finds more of the kind than it allows; undefined when none does. */
export function suspicionOf(
  trace: Trace,
  before: Trace[],
  rules: SuspicionRules,
): Suspicion | undefined {
  for (const rule of suspicionRules) {
    const sign = signOf[rule](trace)
    if (sign === null) continue
    const since = new Date(Date.parse(trace.at) - rules[rule].seconds * 1000).toISOString()
    const alike = before.filter(
      (one) =>
        one.at > since &&
        one.participant_id !== trace.participant_id &&
        signOf[rule](one) === sign &&
        (rule === 'same_block' || one.proposal_id === trace.proposal_id),
    )
    const others = new Set(alike.map((one) => one.participant_id))
    if (rule === 'disposable_domain' || others.size > rules[rule].most) return { rule, sign }
  }
  return undefined
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
