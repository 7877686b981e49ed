// What the team did of contributions, one act at a time, and what it replies.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function moderation(table: TableMaker) {
  // One act a version.
  await table('contribution_acts', {
    columns: {
      contribution_id: 'text',
      version: 'integer',
      act: 'text',
      from_state: 'text',
      to_state: 'text',
      before: 'text',
      after: 'text',
      programme_id: 'text?',
      reason: 'text?',
      reason_text: 'text?',
      why: 'text?',
      reply: 'text?',
      assignee_id: 'text?',
      undoes: 'integer?',
      staff_id: 'text',
      at: 'text',
    },
    key: ['contribution_id', 'version'],
  })

  // For the team only.
  await table('moderation_notes', {
    columns: {
      id: 'text primary key',
      contribution_id: 'text',
      staff_id: 'text',
      text: 'text',
      at: 'text',
    },
    indexes: {
      moderation_notes_by_contribution: ['contribution_id', 'at'],
    },
  })

  // Programmes elsewhere that a contribution may be sent on to.
  await table('programmes', {
    columns: {
      id: 'text primary key',
      name: 'text',
      address: 'text',
      contact: 'text?',
      position: 'integer',
      version: 'integer',
      retired_at: 'text?',
      changed_by: 'text?',
      changed_at: 'text?',
    },
  })

  await table('reply_templates', {
    columns: {
      id: 'text primary key',
      outcome: 'text',
      title: 'text',
      body: 'text',
      version: 'integer',
      retired_at: 'text?',
      changed_by: 'text',
      changed_at: 'text',
    },
  })
}
