// The fields of a service that are a column each: what may be written there, where it is kept, what it is called.
import { z } from 'zod'
import { line, text, webAddress } from '../../platform/http/text.ts'
import { textLanguage } from '../../platform/language/text-language.ts'
import { opennesses, outcomes } from './shapes.ts'
import type { ServiceRow, ServiceUpdate } from './tables.ts'

export const date = z.iso.date({ message: 'not_a_date' })
export const optional = (max: number) => line({ min: 1, max }).nullable()
const prose = text({ min: 1, max: 5000 }).nullable()
/** Ten thousand million euros: sums of them stay exact. */
export const cents = z.int().max(1_000_000_000_000)

/** What the team may write. */
export const serviceFields = z.object({
  name: line({ min: 2, max: 150 }),
  tagline: line({ max: 300 }),
  taglineLanguage: textLanguage,
  description: prose,
  descriptionLanguage: textLanguage,
  address: webAddress.nullable(),
  openness: z.enum(opennesses),
  repository: webAddress.nullable(),
  licence: optional(60),
  releaseVersion: optional(60),
  releaseOn: date.nullable(),
  budgetCents: cents.min(0).nullable(),
  budgetLabel: optional(200),
  accelerated: z.boolean(),
  acceleratedSince: date.nullable(),
  sponsor: optional(200),
  question: prose,
  findings: prose,
  outcome: z.enum(outcomes).nullable(),
})
export type ServiceFields = z.infer<typeof serviceFields>

/** Those that the API shows as they are kept, with the whole life of a service; the contract has the others in parts. */
export const shownAsKept = z.object({
  description: z.string().nullable(),
  descriptionLanguage: textLanguage.describe('BCP 47'),
})

export function fieldsOf(row: ServiceRow): ServiceFields {
  return {
    name: row.name,
    tagline: row.tagline,
    taglineLanguage: row.tagline_language,
    description: row.description,
    descriptionLanguage: row.description_language,
    address: row.address,
    openness: row.code_openness,
    repository: row.repository,
    licence: row.licence,
    releaseVersion: row.release_version,
    releaseOn: row.release_on,
    budgetCents: row.budget_cents,
    budgetLabel: row.budget_label,
    accelerated: row.accelerated === 1,
    acceleratedSince: row.accelerated_since,
    sponsor: row.sponsor,
    question: row.question,
    findings: row.findings,
    outcome: row.outcome,
  }
}

/** Columns that follow from others, or that writing itself keeps. */
type Derived =
  | 'id'
  | 'stage'
  | 'stage_since'
  | 'impact'
  | 'search_key'
  | 'updated_on'
  | 'version'
  | 'changed_by'
  | 'changed_at'
  | 'reminded_on'

/** Each column that is a field: one that is forgotten does not compile. What is undefined stays as it is. */
type Columns = { [Column in Exclude<keyof ServiceRow, Derived>]: ServiceUpdate[Column] }

export function columnsOf(changes: Partial<ServiceFields>): Columns {
  const { accelerated } = changes
  return {
    name: changes.name,
    tagline: changes.tagline,
    tagline_language: changes.taglineLanguage,
    description: changes.description,
    description_language: changes.descriptionLanguage,
    address: changes.address,
    code_openness: changes.openness,
    repository: changes.repository,
    licence: changes.licence,
    release_version: changes.releaseVersion,
    release_on: changes.releaseOn,
    budget_cents: changes.budgetCents,
    budget_label: changes.budgetLabel,
    accelerated: accelerated === undefined ? undefined : Number(accelerated),
    accelerated_since: changes.acceleratedSince,
    sponsor: changes.sponsor,
    question: changes.question,
    findings: changes.findings,
    outcome: changes.outcome,
  }
}

/** As the report of an import calls them. */
export const fieldWords: Record<keyof ServiceFields, string> = {
  name: 'nom',
  tagline: 'accroche',
  taglineLanguage: 'langue de l’accroche',
  description: 'description',
  descriptionLanguage: 'langue de la description',
  address: 'adresse',
  openness: 'ouverture du code',
  repository: 'dépôt',
  licence: 'licence',
  releaseVersion: 'version',
  releaseOn: 'date de version',
  budgetCents: 'budget en centimes',
  budgetLabel: 'budget',
  accelerated: 'accéléré',
  acceleratedSince: 'accéléré depuis',
  sponsor: 'commanditaire',
  question: 'question',
  findings: 'constats',
  outcome: 'suite',
}
