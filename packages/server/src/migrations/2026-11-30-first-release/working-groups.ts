// Working groups of kept proposals, the territories that joined, and their meetings.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function workingGroups(table: TableMaker) {
  await table('working_groups', {
    columns: {
      id: 'text primary key',
      proposal_id: 'text',
      title: 'text',
      purpose: 'text',
      version: 'integer',
      created_at: 'text',
      ended_at: 'text?',
      changed_by: 'text',
      changed_at: 'text',
    },
    indexes: {
      working_groups_by_proposal: ['proposal_id', 'title', 'id'],
    },
  })

  await table('working_group_members', {
    columns: {
      proposal_id: 'text',
      territory_id: 'text',
      contact: 'text?',
      participant_id: 'text?',
      evidence: 'text',
      intent_id: 'text? unique',
      site_key: 'text?',
      receipt: 'text unique',
      recorded_at: 'text',
    },
    key: ['proposal_id', 'territory_id'],
  })

  await table('meetings', {
    columns: {
      id: 'text primary key',
      group_id: 'text',
      title: 'text',
      starts_at: 'text',
      ends_at: 'text',
      place: 'text?',
      video_url: 'text?',
      video_public: 'integer',
      agenda: 'text',
      minutes: 'text',
      minutes_public: 'integer',
      cancelled_at: 'text?',
      cancel_reason: 'text?',
      version: 'integer',
      created_at: 'text',
      changed_by: 'text',
      changed_at: 'text',
    },
    indexes: {
      meetings_by_group: ['group_id', 'starts_at', 'id'],
      meetings_by_start: ['starts_at'],
    },
  })
}
