// Services and diagnoses that territories ask for, and what the team did of each.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function requests(table: TableMaker) {
  // One live request of a kind, subject and territory: `live_key` settles races.
  await table('requests', {
    columns: {
      id: 'text primary key',
      kind: 'text',
      subject: 'text',
      territory_id: 'text',
      live_key: 'text? unique',
      state: 'text',
      version: 'integer',
      contact: 'text?',
      facts: 'text',
      participant_id: 'text?',
      evidence: 'text',
      intent_id: 'text?',
      site_key: 'text?',
      receipt: 'text',
      recorded_at: 'text',
    },
    indexes: {
      requests_by_kind: ['kind', 'recorded_at', 'id'],
    },
  })

  // One act a version.
  await table('request_acts', {
    columns: {
      request_id: 'text',
      version: 'integer',
      act: 'text',
      state: 'text',
      reason: 'text?',
      planned_on: 'text?',
      note: 'text?',
      staff_id: 'text?',
      at: 'text',
    },
    key: ['request_id', 'version'],
  })
}
