// A service's fields ↔ the values of its form, and what a save would change (pure).
import type { EditServiceBody, StaffService } from '@parvis/sdk/staff'
import type { Fault } from '../../form/faults.ts'
import type { Values } from '../../form/kept.ts'
import { centsOf, writtenEuros } from '../../money.ts'
import { words } from './words.ts'

export const parts = {
  card: ['name', 'tagline', 'taglineLanguage', 'description', 'descriptionLanguage', 'address'],
  code: ['openness', 'repository', 'licence', 'releaseVersion', 'releaseOn'],
  money: ['budgetCents', 'budgetLabel', 'accelerated', 'acceleratedSince'],
  investigation: ['sponsor', 'question', 'findings', 'outcome'],
} as const

export type FieldName = (typeof parts)[keyof typeof parts][number]
export const fieldNames: readonly FieldName[] = Object.values(parts).flat()

type Changes = EditServiceBody['changes']

export function valuesOf(service: StaffService): Record<FieldName, string> {
  const { code, release, budget, acceleration, investigation } = service
  return {
    name: service.name,
    tagline: service.tagline,
    taglineLanguage: service.taglineLanguage,
    description: service.description ?? '',
    descriptionLanguage: service.descriptionLanguage,
    address: service.address ?? '',
    openness: code.openness,
    repository: code.repository ?? '',
    licence: code.licence ?? '',
    releaseVersion: release?.version ?? '',
    releaseOn: release?.on ?? '',
    budgetCents: budget ? writtenEuros(budget.amountCents) : '',
    budgetLabel: budget?.label ?? '',
    accelerated: acceleration ? 'true' : '',
    acceleratedSince: acceleration?.since ?? '',
    sponsor: investigation?.sponsor ?? '',
    question: investigation?.question ?? '',
    findings: investigation?.findings ?? '',
    outcome: investigation?.outcome ?? '',
  }
}

/** Those whose text is other than it was. */
export const changedFields = (before: Values, after: Values) =>
  fieldNames.filter((name) => (before[name] ?? '').trim() !== (after[name] ?? '').trim())

const orNull = (text: string) => (text === '' ? null : text)

const writers: Record<FieldName, (text: string) => Changes> = {
  name: (name) => ({ name }),
  tagline: (tagline) => ({ tagline }),
  taglineLanguage: (text) => ({ taglineLanguage: text || 'fr' }),
  description: (text) => ({ description: orNull(text) }),
  descriptionLanguage: (text) => ({ descriptionLanguage: text || 'fr' }),
  address: (text) => ({ address: orNull(text) }),
  openness: (text) => ({ openness: opennesses.find((one) => one === text) ?? 'unknown' }),
  repository: (text) => ({ repository: orNull(text) }),
  licence: (text) => ({ licence: orNull(text) }),
  releaseVersion: (text) => ({ releaseVersion: orNull(text) }),
  releaseOn: (text) => ({ releaseOn: orNull(text) }),
  budgetCents: (text) => ({ budgetCents: centsOf(text) ?? null }),
  budgetLabel: (text) => ({ budgetLabel: orNull(text) }),
  accelerated: (text) => ({ accelerated: text === 'true' }),
  acceleratedSince: (text) => ({ acceleratedSince: orNull(text) }),
  sponsor: (text) => ({ sponsor: orNull(text) }),
  question: (text) => ({ question: orNull(text) }),
  findings: (text) => ({ findings: orNull(text) }),
  outcome: (text) => ({ outcome: outcomes.find((one) => one === text) ?? null }),
}

export const opennesses = ['open', 'opening', 'closed', 'unknown'] as const
export const outcomes = ['build', 'stop'] as const

/** What is sent: only what changed, so that a colleague's other fields stay. */
export function changesOf(before: Values, after: Values): Changes {
  const changes: Changes = {}
  for (const name of changedFields(before, after))
    Object.assign(changes, writers[name]((after[name] ?? '').trim()))
  return changes
}

/** What is no amount would be sent as none, and take the budget that stands away. */
export function faultsOf({ budgetCents = '' }: Values): Fault[] {
  if (budgetCents.trim() === '' || centsOf(budgetCents) !== undefined) return []
  return [{ path: 'budgetCents', code: 'malformed', detail: words.notAnAmount }]
}
