// Identities that ProConnect and FranceConnect vouch for, and visits to them under way.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function providers(table: TableMaker) {
  // By a keyed digest of issuer and subject: nothing else is needed to know them again.
  await table('identities', {
    columns: {
      identity_index: 'text primary key',
      participant_id: 'text',
      provider: 'text',
      issuer: 'text',
      subject_sealed: 'text?',
      linked_at: 'text',
    },
    indexes: {
      identities_by_participant: ['participant_id'],
    },
  })

  // Browsers that left for a provider: only the one that left may come back.
  await table('departures', {
    columns: {
      state_hash: 'text primary key',
      browser_hash: 'text',
      provider: 'text',
      nonce: 'text',
      intent_id: 'text?',
      linking: 'text?',
      staff_purpose: 'text?',
      proving: 'text?',
      created_at: 'text',
      expires_at: 'text',
    },
    indexes: {
      departures_by_expiry: ['expires_at'],
    },
  })
}
