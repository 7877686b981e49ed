// The tables of importers, and what each of their columns tells of a person.
import type { Json } from '../../platform/db/json.ts'
import type { Doubt } from '../../platform/language/doubt.ts'
import {
  type DeclaredTables,
  nobodys,
  teamMember,
} from '../../platform/personal-data/declaration.ts'
import type { Unreadable } from './doubts.ts'
import type { Item } from './item.ts'
import type { Plan } from './plan-item.ts'
import type { FieldChange } from './rules.ts'
import type { ImportSource } from './sources.ts'

/** How the source names the service, and what it says by field. */
export type Brought = { externalId: string; values: [field: string, value: string][] }

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
  /** Files that were read, kept for an hour. */
  service_imports: {
    id: string
    source: ImportSource
    file_name: string
    doubts: Json<Doubt[]>
    staff_id: string
    read_at: string
    expires_at: string
  }
  /** What each would do, as it was shown. */
  service_import_rows: {
    import_id: string
    number: number
    kind: Plan['outcome'] | 'unreadable'
    unit: Unreadable['unit']
    /** Its line or rank in the file. */
    place: number | null
    service_id: string | null
    name: string
    search_key: string
    /** Of the service when the file was read; null when it is new. */
    version: number | null
    item: Json<Item> | null
    changes: Json<FieldChange[]>
    kept: Json<FieldChange[]>
    /** What the source is newly known to say, of a row that changes nothing. */
    brought: Json<Brought> | null
    doubts: Json<Doubt[]>
    is_doubtful: number
    /** Why it is unreadable. */
    expected: Json<Doubt> | null
    applied_at: string | null
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
  service_imports: {
    columns: {
      id: nobodys,
      source: nobodys,
      file_name: nobodys,
      doubts: nobodys,
      staff_id: teamMember,
      read_at: nobodys,
      expires_at: nobodys,
    },
  },
  service_import_rows: {
    columns: {
      import_id: nobodys,
      number: nobodys,
      kind: nobodys,
      unit: nobodys,
      place: nobodys,
      service_id: nobodys,
      name: nobodys,
      search_key: nobodys,
      version: nobodys,
      item: nobodys,
      changes: nobodys,
      kept: nobodys,
      brought: nobodys,
      doubts: nobodys,
      is_doubtful: nobodys,
      expected: nobodys,
      applied_at: nobodys,
    },
  },
}
