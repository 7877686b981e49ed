// What is wrong with the answers, in words that say what to do.
import type { RefusalError } from '@parvis/sdk'
import type { Texts } from '../texts/fr.ts'
import { type Answers, type FieldName, fieldNames, fieldsOf, limits } from './answers.ts'

/** By field; `form` is for what belongs to none. */
export type Faults = Partial<Record<FieldName | 'form', string>>

const chosen = ['themeId', 'territoryId', 'profile', 'codeOpenness']

export function faultsIn(answers: Answers, texts: Texts): Faults {
  const faults: Faults = {}
  for (const name of fieldsOf(answers)) {
    const fault = faultOf(name, answers[name]?.trim() ?? '', texts)
    if (fault) faults[name] = texts.fault(texts.labels[name], fault)
  }
  return faults
}

function faultOf(name: FieldName, value: string, texts: Texts) {
  const { length } = value
  const [least, most] = limits[name] ?? [1, 500]
  if (!value) return chosen.includes(name) ? texts.unchosen : texts.missing
  if (name === 'serviceUrl' && !/^https?:\/\/\S+\.\S/i.test(value)) return texts.notAddress
  if (length < least) return texts.tooShort(least)
  return length > most && texts.tooLong(most, length)
}

const fieldOfCode: Record<string, FieldName> = {
  theme_not_found: 'themeId',
  territory_not_found: 'territoryId',
  territory_ended: 'territoryId',
}

/** What the server refused, at its field where it names one. */
export function faultsFrom({ code, detail, errors }: RefusalError): Faults {
  const faults: Faults = {}
  for (const error of errors) {
    const name = fieldNames.find((one) => error.path.split('.').at(-1) === one)
    faults[name ?? 'form'] = error.detail
  }
  return errors.length ? faults : { [fieldOfCode[code] ?? 'form']: detail }
}
