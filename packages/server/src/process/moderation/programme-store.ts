// The managed list of programmes in the database, filled from the first list when it is empty.

import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { updateAtVersion } from '../../platform/db/versioned.ts'
import { firstProgrammes } from './programmes.ts'
import type { ModerationTables } from './tables.ts'

export type ProgrammeRow = Selectable<ModerationTables['programmes']>

export async function allProgrammes(db: Db | Trx): Promise<ProgrammeRow[]> {
  const rows = await db.selectFrom('programmes').selectAll().orderBy('position').execute()
  return rows.length > 0 ? rows : firstProgrammeRows()
}

/** Before any writing that names a programme. */
export async function fillProgrammes(trx: Trx) {
  const any = await trx.selectFrom('programmes').select('id').limit(1).executeTakeFirst()
  if (any) return
  await trx
    .insertInto('programmes')
    .values(firstProgrammeRows())
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function insertProgramme(trx: Trx, row: Omit<ProgrammeRow, 'position'>) {
  const { last } = await trx
    .selectFrom('programmes')
    .select((one) => one.fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('programmes')
    .values({ ...row, position: Number(last ?? -1) + 1 })
    .execute()
}

/** Answers false when the version has moved. */
export async function updateProgramme(
  trx: Trx,
  { id, version, ...values }: Omit<ProgrammeRow, 'position'>,
) {
  return updateAtVersion(trx.updateTable('programmes').set(values), { id, version })
}

/** As a new consultation finds them. */
export function firstProgrammeRows(): ProgrammeRow[] {
  return firstProgrammes.map((programme, position) => ({
    ...programme,
    position,
    version: 1,
    retired_at: null,
    changed_by: null,
    changed_at: null,
  }))
}
