// The journal of what happened, and how far each of its readers has come.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function journal(table: TableMaker) {
  // Only added to. An event is written by the transaction of the change that it tells of.
  await table('events', {
    columns: {
      seq: 'integer primary key',
      kind: 'text',
      subject: 'text',
      data: 'text',
      participant_id: 'text?',
      staff_id: 'text?',
      at: 'text',
    },
  })

  // How far the journal goes, and how far each reader has come.
  await table('cursors', {
    columns: {
      name: 'text primary key',
      seq: 'integer',
    },
  })
}
