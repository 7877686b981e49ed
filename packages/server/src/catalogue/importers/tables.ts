// The tables of importers, and what each of their columns tells of a person.
import { type DeclaredTables, nobodys } from '../../platform/personal-data/declaration.ts'

export type ImporterTables = {
  service_sources: {
    /** Kind of import: beta, publiccode, csv. */
    source: string
    /** How the source names the service. */
    external_id: string
    /** Empty for the service itself. */
    field: string
    service_id: string
    /** The last imported value, in canonical JSON. */
    value: string
    imported_at: string
  }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends ImporterTables {}
}

export const importerColumns: DeclaredTables<ImporterTables> = {
  service_sources: {
    columns: {
      source: nobodys,
      external_id: nobodys,
      field: nobodys,
      service_id: nobodys,
      value: nobodys,
      imported_at: nobodys,
    },
  },
}
