// A table of a report: its published fields with their meanings, how the page heads and writes them.
import type { Field, PublicTable } from '../opendata/datasets.ts'
import { publicRow, type Row } from '../opendata/public-row.ts'
import type { Report } from './contract.ts'

export type Column = {
  field: Field
  /** Over the column on the page; left out, the field is in the files only. */
  head?: string
  as?: 'euros' | 'percent'
}

export type ReportTable = PublicTable & {
  columns: Column[]
  /** The page adds up its columns of figures. */
  hasTotal?: boolean
  rows: (report: Report) => Row[]
}

type Definition = Omit<ReportTable, 'fields'>

/** Its rows let out only the declared fields, by the function that decides so for all open data. */
export function reportTable(definition: Definition): ReportTable {
  const table = { ...definition, fields: definition.columns.map(({ field }) => field) }
  return { ...table, rows: (report) => definition.rows(report).map((row) => publicRow(table, row)) }
}

type Described = [name: string, description: string, head?: string]

const column =
  (type: Field['type']) =>
  (...[name, description, head]: Described): Column => ({
    field: { name, type, description, required: true },
    head,
  })

export const word = column('string')
export const count = column('integer')
export const measure = column('number')
export const day = column('date')

export const optional = (one: Column): Column => ({
  ...one,
  field: { ...one.field, required: false },
})

/** A share between 0 and 1. */
export const share = (...described: Described): Column => ({
  ...measure(...described),
  as: 'percent',
})
