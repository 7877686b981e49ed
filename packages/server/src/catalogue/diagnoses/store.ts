// Thresholds in the database, a row a version, and the populations that they are compared with.

import type { Db, Trx } from '../../platform/db/tables.ts'
import { territoryLabel } from '../../platform/territories/store.ts'
import type { Populated } from './rules.ts'
import type { DiagnosisTables } from './tables.ts'

/** The newest first. */
export async function storedThresholds(db: Db) {
  return db
    .selectFrom('diagnosis_settings')
    .leftJoin('staff_members', 'staff_members.id', 'diagnosis_settings.staff_id')
    .selectAll('diagnosis_settings')
    .select('staff_members.name as staff_name')
    .orderBy('version', 'desc')
    .execute()
}

/** Answers false when someone wrote that version first. */
export async function insertThresholds(trx: Trx, row: DiagnosisTables['diagnosis_settings']) {
  const inserted = await trx
    .insertInto('diagnosis_settings')
    .values(row)
    .onConflict((conflict) => conflict.column('version').doNothing())
    .returning('version')
    .executeTakeFirst()
  return inserted !== undefined
}

const columns = [
  'id',
  'kind',
  'name',
  'department_name',
  'edition',
  'ended_on',
  'population_municipal',
  'population_total',
] as const

export async function findPopulated(db: Db, ids: string[]) {
  if (ids.length === 0) return new Map<string, Concerned>()
  const rows = await db
    .selectFrom('territories')
    .select(columns)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, present(row)]))
}

/** Every commune and EPCI that exists today. */
export async function allPopulated(db: Db) {
  const rows = await db
    .selectFrom('territories')
    .select(columns)
    .where('kind', 'in', ['commune', 'epci'])
    .where('ended_on', 'is', null)
    .execute()
  return rows.map(present)
}

export type Concerned = Populated & { id: string; name: string; label: string; edition: string }

type Row = Parameters<typeof territoryLabel>[0] & {
  id: string
  edition: string
  ended_on: string | null
  population_municipal: number | null
  population_total: number | null
}

function present(row: Row): Concerned {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    label: territoryLabel(row),
    municipal: row.population_municipal,
    total: row.population_total,
    edition: row.edition,
    endedOn: row.ended_on,
  }
}
