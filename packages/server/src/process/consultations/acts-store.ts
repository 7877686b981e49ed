// What the team does to consultations: rows, versions, and each act kept under the version it makes.

import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../../platform/db/database.ts'
import type { Json } from '../../platform/db/json.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { updateAtVersion, type Versioned } from '../../platform/db/versioned.ts'
import type { ConsultationRow } from './store.ts'
import type { ConsultationActData, ConsultationTables } from './tables.ts'

export type ConsultationActRow = Selectable<ConsultationTables['consultation_acts']>

/** What it keeps goes by its act. */
export function isAct<Act extends keyof ConsultationActData>(
  row: ConsultationActRow,
  act: Act,
): row is Omit<ConsultationActRow, 'data'> & { data: Json<ConsultationActData[Act]> } {
  return row.act === act
}

/** Drafts included, the newest first. */
export async function anyConsultations(db: Db): Promise<ConsultationRow[]> {
  return db
    .selectFrom('consultations')
    .selectAll()
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .execute()
}

export async function findConsultation(db: Db, id: string): Promise<ConsultationRow | undefined> {
  return db.selectFrom('consultations').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Answers false when the id is taken. */
export async function insertConsultation(
  trx: Trx,
  row: Insertable<ConsultationTables['consultations']>,
) {
  const inserted = await trx
    .insertInto('consultations')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

type Values = Partial<
  Pick<ConsultationRow, 'title' | 'summary' | 'rules' | 'state' | 'published_at'>
>

/** Answers false when the version has moved. */
export async function updateConsultation(trx: Trx, at: Versioned, values: Values) {
  return updateAtVersion(trx.updateTable('consultations').set(values), at)
}

export async function insertConsultationAct(trx: Trx, row: ConsultationActRow) {
  await trx.insertInto('consultation_acts').values(row).execute()
}

/** The oldest first. */
export async function consultationActsOf(db: Db, id: string): Promise<ConsultationActRow[]> {
  return db
    .selectFrom('consultation_acts')
    .selectAll()
    .where('consultation_id', '=', id)
    .orderBy('version')
    .execute()
}

type PhaseValues = Omit<ConsultationTables['phases'], 'consultation_id'>

export async function insertPhases(trx: Trx, consultationId: string, phases: PhaseValues[]) {
  if (phases.length === 0) return
  const rows = phases.map((phase) => ({ ...phase, consultation_id: consultationId }))
  await trx.insertInto('phases').values(rows).execute()
}

export async function replacePhases(trx: Trx, consultationId: string, phases: PhaseValues[]) {
  await trx.deleteFrom('phases').where('consultation_id', '=', consultationId).execute()
  await insertPhases(trx, consultationId, phases)
}

/** Until this transaction ends their dates stay as they are. */
export async function holdConsultationsOf(
  trx: Trx,
  proposalIds: string[],
  holdRows: Database['holdRows'],
) {
  const of = trx.selectFrom('proposals').select('consultation_id').where('id', 'in', proposalIds)
  const wanted = trx.selectFrom('consultations').select('id').where('id', 'in', of).orderBy('id')
  await holdRows(wanted).execute()
}

export async function updatePhaseDates(
  trx: Trx,
  { consultationId, position }: { consultationId: string; position: number },
  dates: { opens_at: string; closes_at: string | null },
) {
  await trx
    .updateTable('phases')
    .set(dates)
    .where('consultation_id', '=', consultationId)
    .where('position', '=', position)
    .execute()
}

export async function replaceThemes(
  trx: Trx,
  consultationId: string,
  themes: { id: string; title: string }[],
) {
  await trx.deleteFrom('themes').where('consultation_id', '=', consultationId).execute()
  if (themes.length === 0) return
  await trx
    .insertInto('themes')
    .values(
      themes.map((theme, position) => ({ ...theme, consultation_id: consultationId, position })),
    )
    .execute()
}

/** One of these themes that a contribution or a proposal is under. */
export async function usedTheme(trx: Trx, consultationId: string, themeIds: string[]) {
  if (themeIds.length === 0) return undefined
  for (const table of ['contributions', 'proposals'] as const) {
    const row = await trx
      .selectFrom(table)
      .select('theme_id')
      .where('consultation_id', '=', consultationId)
      .where('theme_id', 'in', themeIds)
      .limit(1)
      .executeTakeFirst()
    if (row) return row.theme_id
  }
  return undefined
}

/** Until this transaction ends nobody changes its settings, nor counts against them. */
export async function holdConsultation(trx: Trx, id: string) {
  await trx
    .updateTable('consultations')
    .set((row) => ({ version: row.ref('version') }))
    .where('id', '=', id)
    .execute()
}
