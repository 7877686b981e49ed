// From which figures a territory may ask for a diagnosis: each version of these rules.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function diagnoses(table: TableMaker) {
  await table('diagnosis_settings', {
    columns: {
      version: 'integer primary key',
      rules: 'text',
      reason: 'text',
      staff_id: 'text',
      at: 'text',
    },
  })
}
