// Cases that the team decides: a right to act that is claimed, an act that is contested.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function disputes(table: TableMaker) {
  // One case a person and territory, or a contested act, however often it is asked for.
  await table('cases', {
    columns: {
      id: 'text primary key',
      kind: 'text',
      live_key: 'text unique',
      territory_id: 'text',
      participant_id: 'text',
      event_seq: 'integer?',
      message: 'text?',
      state: 'text',
      opened_at: 'text',
      decided_at: 'text?',
      staff_id: 'text?',
      reason: 'text?',
      version: 'integer',
    },
    indexes: {
      cases_by_state: ['state', 'opened_at', 'id'],
      cases_by_person: ['participant_id', 'opened_at'],
    },
  })

  // What an upheld contest took out of the counts, as it was; whose it is and what it concerns stand beside.
  await table('case_withdrawals', {
    columns: {
      case_id: 'text',
      position: 'integer',
      kind: 'text',
      territory_id: 'text?',
      subject: 'text',
      act: 'text',
    },
    key: ['case_id', 'position'],
    indexes: {
      case_withdrawals_by_subject: ['kind', 'subject', 'territory_id'],
    },
  })
}
