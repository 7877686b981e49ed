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
    const fault = faultOf(name, answers[name].trim(), texts)
    if (fault) faults[name] = fault
  }
  return faults
}

function faultOf(name: FieldName, value: string, texts: Texts) {
  const label = texts.labels[name]
  const limit = limits[name]
  if (!value) return chosen.includes(name) ? texts.unchosen(label) : texts.missing(label)
  if (name === 'serviceUrl' && !/^https?:\/\/\S+\.\S+$/i.test(value)) return texts.notAddress(label)
  if (limit && value.length < limit.min) return texts.tooShort(label, limit.min)
  if (limit && value.length > limit.max) return texts.tooLong(label, limit.max, value.length)
  return null
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
