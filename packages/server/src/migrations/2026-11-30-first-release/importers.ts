// What the last import said of each field, so that the next one changes only what it said anew.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function importers(table: TableMaker) {
  await table('service_sources', {
    columns: {
      source: 'text',
      external_id: 'text',
      field: 'text',
      service_id: 'text',
      value: 'text',
      imported_at: 'text',
    },
    key: ['source', 'external_id', 'field'],
    indexes: {
      service_sources_by_service: ['service_id'],
    },
  })
}
