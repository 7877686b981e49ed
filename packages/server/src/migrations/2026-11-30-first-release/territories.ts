// Communes and their groupings, as an edition of the official data gives them.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function territories(table: TableMaker) {
  // One row a territory, those that have ended too: what was done in their name stays readable.
  await table('territories', {
    columns: {
      id: 'text primary key',
      kind: 'text',
      code: 'text',
      name: 'text',
      department_code: 'text?',
      department_name: 'text?',
      region_code: 'text?',
      siren: 'text?',
      population: 'integer?',
      population_municipal: 'integer?',
      population_total: 'integer?',
      postcodes: 'text',
      search_key: 'text',
      member_of: 'text?',
      edition: 'text',
      ended_on: 'text?',
    },
    indexes: {
      territories_by_search_key: ['search_key'],
      territories_by_code: ['code'],
      territories_by_siren: ['siren'],
    },
  })

  // The same postcodes as in `territories`, one a row, to find by.
  await table('territory_postcodes', {
    columns: {
      postcode: 'text',
      territory_id: 'text',
    },
    key: ['postcode', 'territory_id'],
  })
}
