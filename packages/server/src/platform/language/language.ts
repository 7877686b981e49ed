// The interface's languages: French first, English second; words of refusals and faults in each.
import { type InputFault, type RefusalCode, type RefusalFacts, refusalStatus } from '../refusal.ts'
import { faultsInEnglish } from './faults-en.ts'
import { faultsInFrench } from './faults-fr.ts'
import { refusalsInEnglish } from './refusals-en.ts'
import { refusalsInFrench } from './refusals-fr.ts'

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

export function wordRefusal(
  code: RefusalCode,
  facts: RefusalFacts = {},
  language: Language = 'fr',
) {
  const wording = (language === 'en' ? refusalsInEnglish : refusalsInFrench)[code]
  return typeof wording === 'string' ? wording : wording(facts)
}

export function wordFault({ fault, limit, facts }: InputFault, language: Language = 'fr') {
  if (isRefusalCode(fault)) return wordRefusal(fault, facts, language)
  const wordings = language === 'en' ? faultsInEnglish : faultsInFrench
  return (wordings[fault] ?? wordings.unknown_choice)?.(limit) ?? ''
}

// One among many that was refused is worded as if it had been alone.
function isRefusalCode(fault: string): fault is RefusalCode {
  return Object.hasOwn(refusalStatus, fault)
}
