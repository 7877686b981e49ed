// Writes the demonstration's rows, table by table.

import type { InsertObject } from 'kysely'
import { inChunks } from '../platform/db/chunks.ts'
import type { Db, Tables, Trx } from '../platform/db/tables.ts'

type Seeded =
  | 'consultations'
  | 'phases'
  | 'phase_announcements'
  | 'themes'
  | 'proposals'
  | 'lineage'
  | 'contributions'
  | 'contribution_acts'
  | 'programmes'
  | 'staff_members'
  | 'services'
  | 'deployments'
  | 'service_proposals'
  | 'service_stages'
  | 'service_measures'
  | 'roadmap_steps'
  | 'service_grants'
  | 'sites'
  | 'site_keys'
  | 'site_origins'
  | 'participants'
  | 'site_registrations'
  | 'held_supports'
  | 'cases'
  | 'site_registration_origins'
  | 'official_addresses'
  | 'supports'
  | 'tallies'
  | 'referents'
  | 'working_groups'
  | 'working_group_members'
  | 'meetings'

export type SeedRows = { [Table in Seeded]: InsertObject<Tables, Table>[] }

export async function isEmpty(db: Db) {
  const row = await db.selectFrom('consultations').select('id').limit(1).executeTakeFirst()
  return row === undefined
}

export async function registerOrigins(db: Db, rows: SeedRows['site_origins']) {
  await db
    .insertInto('site_origins')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Only where its own team is known already: a database with true data gets nobody who could come in. */
export async function addTeam(db: Db | Trx, known: string, rows: SeedRows['staff_members']) {
  const row = await db.selectFrom('staff_members').select('id').where('id', '=', known).execute()
  if (row.length === 0) return
  await db
    .insertInto('staff_members')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function writeSeed(trx: Trx, rows: SeedRows) {
  await write(trx, 'consultations', rows.consultations)
  await write(trx, 'phases', rows.phases)
  await write(trx, 'phase_announcements', rows.phase_announcements)
  await write(trx, 'themes', rows.themes)
  await write(trx, 'proposals', rows.proposals)
  await write(trx, 'lineage', rows.lineage)
  await write(trx, 'contributions', rows.contributions)
  await write(trx, 'contribution_acts', rows.contribution_acts)
  await write(trx, 'programmes', rows.programmes)
  await write(trx, 'staff_members', rows.staff_members)
  await write(trx, 'services', rows.services)
  await write(trx, 'deployments', rows.deployments)
  await write(trx, 'service_proposals', rows.service_proposals)
  await write(trx, 'service_stages', rows.service_stages)
  await write(trx, 'service_measures', rows.service_measures)
  await write(trx, 'roadmap_steps', rows.roadmap_steps)
  await write(trx, 'service_grants', rows.service_grants)
  await write(trx, 'sites', rows.sites)
  await write(trx, 'site_keys', rows.site_keys)
  await write(trx, 'site_origins', rows.site_origins)
  await write(trx, 'participants', rows.participants)
  await write(trx, 'held_supports', rows.held_supports)
  await write(trx, 'cases', rows.cases)
  await write(trx, 'site_registrations', rows.site_registrations)
  await write(trx, 'site_registration_origins', rows.site_registration_origins)
  await write(trx, 'official_addresses', rows.official_addresses)
  await write(trx, 'supports', rows.supports)
  await write(trx, 'tallies', rows.tallies)
  await write(trx, 'referents', rows.referents)
  await write(trx, 'working_groups', rows.working_groups)
  await write(trx, 'working_group_members', rows.working_group_members)
  await write(trx, 'meetings', rows.meetings)
}

async function write<Table extends Seeded>(
  trx: Trx,
  table: Table,
  rows: InsertObject<Tables, Table>[],
) {
  for (const some of inChunks(rows)) await trx.insertInto(table).values(some).execute()
}
