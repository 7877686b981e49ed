// What is wrong with the answers, in words that say what to do.
import type { RefusalError } from '@parvis/sdk'
import type { Texts } from '../texts/fr.ts'
import type { Answers, FieldName } from './answers.ts'
import { faultWords } from './fault-words.ts'

/** By field; `form` is for what belongs to none. */
export type Faults = Partial<Record<FieldName | 'form', string>>

/** As the contract says, which a test compares: lengths are UTF-16 units. */
export const limits: Partial<Record<FieldName, [least: number, most: number]>> = {
  title: [5, 150],
  text: [20, 5000],
  function: [2, 120],
  fundingUse: [10, 2000],
}

/** What is asked, what was answered, and in which words one says what is wrong with it. */
export type Asked = {
  names: readonly FieldName[]
  answers: Answers
  texts: Texts
  language: string
}

const chosen = ['themeId', 'territoryId', 'profile', 'codeOpenness']

export function faultsIn({ names, answers, texts, language }: Asked): Faults {
  const faults: Faults = {}
  const words = faultWords(language)
  for (const name of names) {
    const fault = faultOf(name, answers[name]?.trim() ?? '', words)
    if (fault) faults[name] = words.fault(texts.labels[name], fault)
  }
  return faults
}

/** Those of the faults shown that are still there: new ones wait for the next sending. */
export function faultsLeft(shown: Faults, asked: Asked): Faults {
  const still = faultsIn(asked)
  const left = asked.names.filter((name) => shown[name] && still[name])
  return Object.fromEntries(left.map((name) => [name, still[name]]))
}

function faultOf(name: FieldName, value: string, words: ReturnType<typeof faultWords>) {
  const { length } = value
  // Signs that nobody sees fill no text, as the server counts.
  const seen = value.replace(/[\p{DI}\u2800]/gu, '').trim()
  const [least, most] = limits[name] ?? [1, 500]
  if (!seen) return chosen.includes(name) ? words.unchosen : words.missing
  if (name === 'serviceUrl' && !/^https?:\/\/\S+\.\S/i.test(value)) return words.notAddress
  if (seen.length < least) return words.tooShort(least)
  return length > most && words.tooLong(most, length)
}

const fieldOfCode: Record<string, FieldName> = {
  theme_not_found: 'themeId',
  territory_not_found: 'territoryId',
  territory_ended: 'territoryId',
}

/** What the server refused, at its field where it names one. */
export function faultsFrom(refusal: RefusalError, names: readonly FieldName[]): Faults {
  const { code, detail, errors } = refusal
  const faults: Faults = {}
  for (const error of errors) {
    const name = names.find((one) => error.path.split('.').at(-1) === one)
    faults[name ?? 'form'] = error.detail
  }
  return errors.length ? faults : { [fieldOfCode[code] ?? 'form']: detail }
}
