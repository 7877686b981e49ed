// Files of services that were read, with their differences from the catalogue; and who changed what of a service.
import type { Kysely } from 'kysely'
import { type Dialect, indexMaker, tableMaker } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  await table('service_imports', {
    columns: {
      id: 'text primary key',
      source: 'text',
      file_name: 'text',
      doubts: 'text',
      staff_id: 'text',
      read_at: 'text',
      expires_at: 'text',
    },
    indexes: {
      service_imports_by_member: ['staff_id', 'read_at'],
      service_imports_by_end: ['expires_at'],
    },
  })
  await table('service_import_rows', {
    columns: {
      import_id: 'text',
      number: 'integer',
      kind: 'text',
      unit: 'text',
      place: 'integer?',
      service_id: 'text?',
      name: 'text',
      search_key: 'text',
      version: 'integer?',
      item: 'text?',
      changes: 'text',
      kept: 'text',
      brought: 'text?',
      doubts: 'text',
      is_doubtful: 'integer default 0',
      expected: 'text?',
      applied_at: 'text?',
    },
    key: ['import_id', 'number'],
  })
  await indexMaker(db)('events', { events_by_subject: ['subject', 'seq'] })
}
