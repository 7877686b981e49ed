// The interface's languages: French first, English second; words of refusals and faults in each.
import { type InputFault, type Refusal, type RefusalCode, refusalStatus } from '../refusal.ts'
import type { AnyFacts, FactsOf, RefusalFacts } from '../refusal-facts.ts'
import { faultsInEnglish } from './faults-en.ts'
import { faultsInFrench } from './faults-fr.ts'
import type { RefusalWordings } from './refusal-wordings.ts'
import { refusalsInEnglish } from './refusals-en.ts'
import { refusalsInFrench } from './refusals-fr.ts'
import { typeset } from './typeset.ts'

export type Language = 'fr' | 'en'

/** From `Accept-Language`: English only for those who put it before French. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/;\s*q=/)
      return { language: tag.slice(0, 2).toLowerCase(), weight: Number(quality ?? 1) || 0 }
    })
    .filter(({ language, weight }) => weight > 0 && (language === 'fr' || language === 'en'))
    .sort((a, b) => b.weight - a.weight)
  return wanted[0]?.language === 'en' ? 'en' : 'fr'
}

/** A code whose words are always the same. */
type PlainCode = Exclude<RefusalCode, keyof RefusalFacts>

export function wordRefusal(code: PlainCode, facts?: AnyFacts, language?: Language): string
export function wordRefusal<Code extends RefusalCode>(
  code: Code,
  facts: FactsOf<Code>,
  language?: Language,
): string
export function wordRefusal(code: RefusalCode, facts: AnyFacts = {}, language: Language = 'fr') {
  return sentence(language === 'en' ? refusalsInEnglish : refusalsInFrench, code, facts)
}

function sentence<Code extends RefusalCode>(
  wordings: RefusalWordings,
  code: Code,
  facts: FactsOf<Code>,
) {
  const wording = wordings[code]
  return typeset(typeof wording === 'string' ? wording : wording(facts))
}

/** Faults that are told by the name of their field, in a sentence of the whole; a list of more is in `errors`. */
const told = 5

/** A refusal for whoever reads one sentence alone: with the fields at fault, each by its name. */
export function wordWhole({ code, facts, faults }: Refusal, language: Language = 'fr') {
  const said = sentence(language === 'en' ? refusalsInEnglish : refusalsInFrench, code, facts)
  if (code !== 'invalid_input') return said
  const named = faults.slice(0, told).flatMap((fault) => {
    if (!fault.path) return []
    const words = wordFault(fault, language)
    return [
      language === 'en' ? `“${fault.path}”: ${words}` : typeset(`« ${fault.path} » : ${words}`),
    ]
  })
  return [said, ...named].join(' ')
}

export function wordFault({ fault, limit, facts }: InputFault, language: Language = 'fr') {
  if (isRefusalCode(fault)) return wordRefusal(fault, facts ?? {}, language)
  const wordings = language === 'en' ? faultsInEnglish : faultsInFrench
  return typeset((wordings[fault] ?? wordings.unknown_choice)?.(limit) ?? '')
}

// One among many that was refused is worded as if it had been alone.
function isRefusalCode(fault: string): fault is RefusalCode {
  return Object.hasOwn(refusalStatus, fault)
}
