// Replies to contributors: texts with variables, checked when written, filled in when sent.

export const outcomes = ['redirected', 'rejected', 'grouped'] as const
export type ReplyOutcome = (typeof outcomes)[number]

const byAct = new Map<string, ReplyOutcome>([
  ['redirect', 'redirected'],
  ['reject', 'rejected'],
  ['group', 'grouped'],
])

/** What an act makes of a contribution, when its contributor has a reply to it. */
export const outcomeOf = (act: string) => byAct.get(act)

export type ReplyVariable = 'titre' | 'programme' | 'adresse' | 'motif' | 'propositions'

/** What each outcome can fill in. */
export const variables: Record<ReplyOutcome, readonly string[]> = {
  redirected: ['titre', 'programme', 'adresse'],
  rejected: ['titre', 'motif'],
  grouped: ['titre', 'propositions'],
}

export const builtInReplies: Record<ReplyOutcome, string> = {
  redirected:
    'Votre contribution « {titre} » relève d’un programme mieux placé pour y répondre : {programme}. Voici où le joindre : {adresse}',
  rejected: 'Votre contribution « {titre} » n’a pas pu être retenue. Motif : {motif}',
  grouped:
    'Votre contribution « {titre} » rejoint {propositions}. Elle reste lisible telle que vous l’avez écrite, à côté de la proposition.',
}

/**
 * A reply is mailed. What was handed in on paper was typed by an agent, who chose whom it is mailed
 * to: those words are on the page alone, and the mail names the fact.
 */
export function mailedTitle({ title, on_behalf }: { title: string; on_behalf: number }) {
  return on_behalf === 1 ? 'remise sur papier' : title
}

/** Variables of the text that this outcome cannot fill in. */
export function unknownVariables(outcome: ReplyOutcome, body: string) {
  return [...body.matchAll(/\{([^{}\n]*)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !variables[outcome].includes(name))
}

export function fillIn(body: string, values: Partial<Record<ReplyVariable, string>>) {
  const known = new Map<string, string>(Object.entries(values))
  return body.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => known.get(name) ?? whole)
}

/** "la proposition « A » (adresse)", or "les propositions « A » (adresse) et « B » (adresse)". */
export function listProposals(proposals: { title: string; url: string }[]) {
  const words = proposals.map(({ title, url }) => `« ${title} » (${url})`)
  const last = words.pop() ?? ''
  if (words.length === 0) return `la proposition ${last}`
  return `les propositions ${words.join(', ')} et ${last}`
}
