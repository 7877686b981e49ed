// Who acts, how they showed who they are, and the sessions that this opened.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function participants(table: TableMaker) {
  // A person: known by a mailbox, by an identity (`identities`), or by both.
  await table('participants', {
    columns: {
      id: 'text primary key',
      email_index: 'text? unique',
      email_sealed: 'text',
      created_at: 'text',
    },
  })

  // Codes sent to a mailbox, to sign in by.
  await table('sign_in_codes', {
    columns: {
      id: 'text primary key',
      email_index: 'text',
      email_sealed: 'text',
      intent_id: 'text',
      code_hash: 'text',
      attempts: 'integer',
      created_at: 'text',
      expires_at: 'text',
      used_at: 'text?',
    },
    indexes: {
      sign_in_codes_by_email: ['email_index', 'created_at'],
      sign_in_codes_by_expiry: ['expires_at'],
    },
  })

  // When a code last came back from a mailbox, and the language of that browser.
  await table('participant_visits', {
    columns: {
      participant_id: 'text primary key',
      language: 'text',
      verified_at: 'text',
    },
  })

  // Each says what proved who it belongs to.
  await table('sessions', {
    columns: {
      token_hash: 'text primary key',
      id: 'text unique',
      participant_id: 'text',
      proof: 'text',
      siren: 'text?',
      device: 'text',
      id_token: 'text?',
      created_at: 'text',
      proved_at: 'text?',
      seen_at: 'text',
      idle_at: 'text',
      expires_at: 'text',
    },
    indexes: {
      sessions_by_expiry: ['expires_at'],
      sessions_by_participant: ['participant_id'],
    },
  })

  // Accounts that nobody uses are warned, then erased.
  await table('account_activity', {
    columns: {
      participant_id: 'text primary key',
      seen_at: 'text',
      warned_at: 'text?',
    },
    indexes: {
      account_activity_by_seen: ['seen_at'],
    },
  })
}
