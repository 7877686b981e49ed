// The team: its members, how they sign in, and the log of what they did.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function staff(table: TableMaker) {
  // Nobody is deleted: acts of the past go on naming who decided.
  await table('staff_members', {
    columns: {
      id: 'text primary key',
      name: 'text',
      roles: 'text',
      created_at: 'text',
      ended_at: 'text?',
      version: 'integer default 1',
    },
  })

  // Links by which a member makes their first passkey.
  await table('staff_invitations', {
    columns: {
      token_hash: 'text primary key',
      staff_id: 'text',
      created_at: 'text',
      expires_at: 'text',
    },
    indexes: {
      staff_invitations_by_member: ['staff_id'],
    },
  })

  await table('staff_passkeys', {
    columns: {
      id: 'text primary key',
      staff_id: 'text',
      credential_id: 'text unique',
      public_key: 'text',
      counter: 'integer',
      transports: 'text',
      name: 'text',
      created_at: 'text',
      used_at: 'text?',
    },
    indexes: {
      staff_passkeys_by_member: ['staff_id'],
    },
  })

  // Identities of ProConnect by which members sign in.
  await table('staff_identities', {
    columns: {
      identity_index: 'text primary key',
      staff_id: 'text',
      provider: 'text',
      subject_sealed: 'text?',
      linked_at: 'text',
    },
    indexes: {
      staff_identities_by_member: ['staff_id'],
    },
  })

  // What a passkey has to sign, once, in the browser that asked.
  await table('staff_challenges', {
    columns: {
      challenge_hash: 'text primary key',
      browser_hash: 'text',
      purpose: 'text',
      staff_id: 'text?',
      expires_at: 'text',
    },
  })

  await table('staff_sessions', {
    columns: {
      token_hash: 'text primary key',
      id: 'text unique',
      staff_id: 'text',
      proof: 'text',
      device: 'text',
      created_at: 'text',
      seen_at: 'text',
      proved_at: 'text',
      idle_at: 'text',
      expires_at: 'text',
    },
    indexes: {
      staff_sessions_by_member: ['staff_id'],
    },
  })

  // For programs; only a dangerous one performs what asks a person to prove themselves anew.
  await table('staff_tokens', {
    columns: {
      token_hash: 'text primary key',
      staff_id: 'text',
      created_at: 'text',
      expires_at: 'text',
      is_dangerous: 'integer default 0',
    },
    indexes: {
      staff_tokens_by_member: ['staff_id'],
    },
  })

  // Each entry with the fields before and after, digests of those that are personal.
  await table('staff_log', {
    columns: {
      id: 'text primary key',
      at: 'text',
      staff_id: 'text?',
      operation: 'text',
      object: 'text?',
      request_id: 'text?',
      changes: 'text',
    },
    indexes: {
      staff_log_by_time: ['at', 'id'],
      staff_log_by_member: ['staff_id', 'at', 'id'],
      staff_log_by_object: ['object', 'at', 'id'],
    },
  })
}
