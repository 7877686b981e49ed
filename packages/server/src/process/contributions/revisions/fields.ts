// What may be changed of a contribution's words, and which column holds it.
import type { ContributionTables } from '../tables.ts'

type Row = ContributionTables['contributions']

/** Our name of each, and its column. */
export const revisedColumns = {
  title: 'title',
  text: 'text',
  themeId: 'theme_id',
  territoryId: 'territory_id',
  profile: 'profile',
  function: 'function',
  serviceUrl: 'service_url',
  fundingUse: 'funding_use',
  receivedAt: 'received_at',
} as const satisfies Record<string, keyof Row>

export type RevisedName = keyof typeof revisedColumns
export type RevisedField = { field: RevisedName; before: string | null; after: string | null }
export type RevisedValues = Partial<Record<RevisedName, string | null>>

export const revisedNames: RevisedName[] = Object.keys(revisedColumns).filter(
  (name): name is RevisedName => name in revisedColumns,
)

/** Of a row, by our names. */
export function valuesOf(row: Pick<Row, (typeof revisedColumns)[RevisedName]>) {
  return {
    title: row.title,
    text: row.text,
    themeId: row.theme_id,
    territoryId: row.territory_id,
    profile: row.profile,
    function: row.function,
    serviceUrl: row.service_url,
    fundingUse: row.funding_use,
    receivedAt: row.received_at,
  } satisfies RevisedValues
}

/** Those that differ, in the order of the fields. */
export function changesBetween(before: RevisedValues, after: RevisedValues): RevisedField[] {
  return revisedNames.flatMap((field) => {
    const [then, now] = [before[field] ?? null, after[field]]
    return now === undefined || now === then ? [] : [{ field, before: then, after: now }]
  })
}
