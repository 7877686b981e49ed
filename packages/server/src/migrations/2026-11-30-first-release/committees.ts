// Committees that decide on proposals or contributions: who sat, on what, how, and the outcome.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function committees(table: TableMaker) {
  // What a session decides becomes public at once.
  await table('committee_sessions', {
    columns: {
      id: 'text primary key',
      consultation_id: 'text',
      subject: 'text',
      title: 'text',
      meets_at: 'text',
      place: 'text?',
      rule: 'text',
      criteria: 'text',
      score_max: 'integer',
      quorum_percent: 'integer',
      votes: 'integer',
      version: 'integer',
      publish_at: 'text?',
      published_at: 'text?',
      created_at: 'text',
    },
    indexes: {
      committee_sessions_due: ['published_at', 'publish_at'],
    },
  })

  await table('committee_members', {
    columns: {
      session_id: 'text',
      id: 'text',
      position: 'integer',
      staff_id: 'text?',
      name: 'text',
      organisation: 'text',
      present: 'integer',
    },
    key: ['session_id', 'id'],
  })

  // A proposal or a contribution, with what was decided of it.
  await table('committee_items', {
    columns: {
      session_id: 'text',
      item_id: 'text',
      position: 'integer',
      outcome: 'text?',
      reason: 'text?',
      amount_cents: 'integer?',
      roadmap: 'text?',
      votes_for: 'integer?',
      votes_against: 'integer?',
      abstentions: 'integer?',
      voters: 'integer?',
      voters_of: 'integer?',
      before: 'text?',
      territories: 'integer?',
      score_hundredths: 'integer?',
    },
    key: ['session_id', 'item_id'],
    indexes: {
      committee_items_by_item: ['item_id'],
    },
  })

  // Grids that members fill in before.
  await table('committee_evaluations', {
    columns: {
      session_id: 'text',
      item_id: 'text',
      member_id: 'text',
      scores: 'text',
      comment: 'text?',
      at: 'text',
    },
    key: ['session_id', 'item_id', 'member_id'],
  })

  // Who steps out for an item.
  await table('committee_recusals', {
    columns: {
      session_id: 'text',
      item_id: 'text',
      member_id: 'text',
      reason: 'text',
      staff_id: 'text',
      at: 'text',
    },
    key: ['session_id', 'item_id', 'member_id'],
  })

  // One act a version.
  await table('committee_acts', {
    columns: {
      session_id: 'text',
      version: 'integer',
      act: 'text',
      item_id: 'text?',
      data: 'text',
      why: 'text?',
      undoes: 'integer?',
      staff_id: 'text',
      at: 'text',
    },
    key: ['session_id', 'version'],
  })
}
