// An entry of the log as a sentence: who did what, and on what, with the address where it is shown.
import type { StaffLogEntry } from '@parvis/sdk/staff'
import { others, phrases } from './words.ts'

export type Sentence = {
  by: string
  /** Before what was acted on, it, and after it. */
  before: string
  object: string
  after: string
  href: string | undefined
}

type Told = Pick<StaffLogEntry, 'by' | 'operation' | 'object'>

const phraseOf: ReadonlyMap<string, string> = new Map(Object.entries(phrases))
const otherOf: ReadonlyMap<string, unknown> = new Map(Object.entries(others))

export function sentenceOf({ by, operation, object }: Told): Sentence {
  const other = otherOf.get(operation)
  const phrase =
    phraseOf.get(operation) ?? (typeof other === 'string' ? other : others.ran(operation))
  const [, before = phrase, thing = '', after = ''] = /^(.*)\[(.*)\](.*)$/.exec(phrase) ?? []
  return {
    by: by?.name ?? others.commandLine,
    before,
    object: thing,
    after,
    href: thing && object ? hrefOf(operation, object) : undefined,
  }
}

const screens: readonly [RegExp, (id: string) => string][] = [
  [/Contribution(Decision)?$/, (id) => `/console/moderation?etat=tous&lire=${id}`],
  [/Proposal|ontributions$/, (id) => `/console/propositions/${id}`],
  [/Service/, (id) => `/console/services/${id}`],
  [/Committee|ecus/, (id) => `/console/comites/${id}`],
]

/** Undefined where no screen shows one thing. */
function hrefOf(operation: string, object: string) {
  const id = encodeURIComponent(object)
  return screens.find(([names]) => names.test(operation))?.[1](id)
}
