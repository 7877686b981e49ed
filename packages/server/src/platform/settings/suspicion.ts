// From when on supports that look alike are held: the rules, and the setting that changes them.

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
