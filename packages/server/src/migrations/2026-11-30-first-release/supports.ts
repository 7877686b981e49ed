// Supports, their tallies, and those that wait for a look of the team.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function supports(table: TableMaker) {
  // The key alone says that a supporter counts once, and an intent is confirmed once by its own row: unique
  // indexes of receipts and intents, random b-trees beside it, cost a sixth of the rate under load.
  await table('supports', {
    columns: {
      proposal_id: 'text',
      supporter: 'text',
      kind: 'text',
      territory_id: 'text?',
      participant_id: 'text?',
      evidence: 'text',
      intent_id: 'text?',
      site_key: 'text?',
      receipt: 'text',
      recorded_at: 'text',
      given_on: 'text?',
    },
    key: ['proposal_id', 'supporter'],
    indexes: {
      supports_by_site: { on: ['site_key', 'recorded_at'], notNull: 'site_key' },
    },
  })

  // Supports that a merge counts once for several, kept as they were given.
  await table('supports_beside', {
    columns: {
      proposal_id: 'text',
      supporter: 'text',
      kind: 'text',
      territory_id: 'text?',
      participant_id: 'text?',
      evidence: 'text',
      intent_id: 'text?',
      site_key: 'text?',
      receipt: 'text primary key',
      recorded_at: 'text',
      given_on: 'text?',
    },
    indexes: {
      supports_beside_by_supporter: ['supporter'],
      supports_beside_by_proposal: ['proposal_id'],
    },
  })

  // Changed by the transaction that adds or takes a support.
  await table('tallies', {
    columns: {
      proposal_id: 'text primary key',
      territories: 'integer',
      residents_by_email: 'integer',
      residents_by_france_connect: 'integer',
    },
  })

  // Not counted until the team has looked at them.
  await table('held_supports', {
    columns: {
      proposal_id: 'text',
      supporter: 'text',
      participant_id: 'text',
      evidence: 'text',
      intent_id: 'text?',
      site_key: 'text?',
      receipt: 'text unique',
      recorded_at: 'text',
      rule: 'text',
      group_key: 'text',
      state: 'text',
      decided_at: 'text?',
      staff_id: 'text?',
      reason: 'text?',
      version: 'integer',
    },
    key: ['proposal_id', 'supporter'],
    indexes: {
      held_supports_by_group: ['group_key', 'recorded_at'],
      held_supports_by_state: ['state', 'recorded_at'],
      held_supports_by_participant: ['participant_id'],
    },
  })
}
