// Sites that webmasters register themselves, until the town hall or the team agrees.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function registrations(table: TableMaker) {
  // One live registration a territory and origin, by `live_key`.
  await table('site_registrations', {
    columns: {
      id: 'text primary key',
      participant_id: 'text?',
      territory_id: 'text',
      consultation_id: 'text',
      origin: 'text',
      name: 'text',
      proof: 'text',
      token: 'text',
      state: 'text',
      live_key: 'text? unique',
      site: 'text?',
      opened_at: 'text',
      proved_at: 'text?',
      asked_at: 'text?',
      answer_until: 'text?',
      link_hash: 'text? unique',
      decided_at: 'text?',
      decided_by: 'text?',
      staff_id: 'text?',
      reason: 'text?',
      version: 'integer',
    },
    indexes: {
      site_registrations_by_participant: ['participant_id'],
      site_registrations_by_state: ['state', 'opened_at', 'id'],
      site_registrations_by_origin: ['origin'],
    },
  })

  // A registration of several addresses: each with a proof of its own.
  await table('site_registration_origins', {
    columns: {
      registration_id: 'text',
      origin: 'text',
      proved_at: 'text?',
      last_check: 'text?',
    },
    key: ['registration_id', 'origin'],
    indexes: {
      site_registration_origins_by_origin: ['origin'],
    },
  })
}
