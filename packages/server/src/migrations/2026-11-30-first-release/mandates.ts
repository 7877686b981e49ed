// Who may act for which territory, by which proof, and what town halls are told of it.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function mandates(table: TableMaker) {
  // Mailboxes of town halls, from the public directory.
  await table('official_addresses', {
    columns: {
      territory_id: 'text',
      email: 'text',
      domain: 'text',
    },
    key: ['territory_id', 'email'],
    indexes: {
      official_addresses_by_email: ['email'],
      official_addresses_by_domain: ['domain'],
    },
  })

  // Mandates that a proof showed: an official address or domain, or ProConnect.
  await table('mandates', {
    columns: {
      participant_id: 'text',
      territory_id: 'text',
      evidence: 'text',
      granted_at: 'text',
    },
    key: ['participant_id', 'territory_id', 'evidence'],
    indexes: {
      mandates_by_territory: ['territory_id'],
    },
  })

  // Mandates that a code sent to the town hall proved, or that the team granted.
  await table('mandate_grants', {
    columns: {
      participant_id: 'text',
      territory_id: 'text',
      evidence: 'text',
      granted_at: 'text',
      ends_at: 'text?',
      reason: 'text?',
      staff_id: 'text?',
    },
    key: ['participant_id', 'territory_id', 'evidence'],
    indexes: {
      mandate_grants_by_territory: ['territory_id'],
    },
  })

  // While a row is there, no proof lets this person act for this territory.
  await table('mandate_ends', {
    columns: {
      participant_id: 'text',
      territory_id: 'text',
      ended_at: 'text',
      cause: 'text',
      reason: 'text?',
      staff_id: 'text?',
    },
    key: ['participant_id', 'territory_id'],
    indexes: {
      mandate_ends_by_territory: ['territory_id'],
    },
  })

  // What keeps an ended mandate ended when its bearer erases the account and comes back.
  await table('mandate_bars', {
    columns: {
      index_digest: 'text',
      territory_id: 'text',
      ended_at: 'text',
      barred_at: 'text',
    },
    key: ['index_digest', 'territory_id'],
  })

  // Acts in the name of a territory that its town hall is to be told of.
  await table('act_notices', {
    columns: {
      territory_id: 'text',
      event_seq: 'integer',
      due_at: 'text',
      mailed_at: 'text?',
    },
    key: ['territory_id', 'event_seq'],
    indexes: {
      act_notices_by_due: ['mailed_at', 'due_at'],
    },
  })

  // Links by which a town hall contests an act done in its name.
  await table('contest_links', {
    columns: {
      token_hash: 'text primary key',
      territory_id: 'text',
      participant_id: 'text',
      event_seq: 'integer?',
    },
  })
}
