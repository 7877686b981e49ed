// Contributions tell where they were imported from, and keep what was changed of their words.
import type { Kysely } from 'kysely'
import { type Dialect, tableMaker } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const make = tableMaker(db, dialect)
  await make('contribution_sources', {
    columns: {
      contribution_id: 'text primary key',
      platform: 'text',
      external_id: 'text',
      address: 'text?',
      state: 'text',
      brought: 'text',
      imported_at: 'text',
    },
  })
  await make('contribution_revisions', {
    columns: {
      contribution_id: 'text',
      version: 'integer',
      act: 'text',
      changes: 'text',
      reason: 'text?',
      source: 'text?',
      undoes: 'integer?',
      participant_id: 'text?',
      staff_id: 'text?',
      at: 'text',
    },
    key: ['contribution_id', 'version'],
    indexes: { contribution_revisions_by_participant: ['participant_id'] },
  })
}
