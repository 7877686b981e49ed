// Official addresses as the import reads and writes them, and how offices find their territory.
import { inChunks } from '../../../platform/db/chunks.ts'
import type { Db, Trx } from '../../../platform/db/tables.ts'

import type { MandateTables } from '../tables.ts'
import type { Office } from './record.ts'

export type OfficialAddress = MandateTables['official_addresses']

// The Bas-Rhin and the Haut-Rhin have one council.
const alsace = new Map([
  ['67', '6AE'],
  ['68', '6AE'],
])

/** The directory names a département or a région by one of its communes. */
export async function placesOfOffices(db: Db) {
  const rows = await db
    .selectFrom('territories')
    .select(['id', 'kind', 'code', 'department_code', 'region_code'])
    .where('ended_on', 'is', null)
    .execute()
  const known = new Set(rows.map(({ id }) => id))
  const communes = new Map(rows.flatMap((row) => (row.kind === 'commune' ? [[row.code, row]] : [])))
  return ({ kind, code }: Office) => {
    const commune = communes.get(code)
    const department = commune?.department_code ?? ''
    const codes = {
      commune: code,
      epci: code,
      region: commune?.region_code,
      department: alsace.get(department) ?? department,
    }
    const id = `${kind}-${codes[kind]}`
    return known.has(id) ? id : undefined
  }
}

export function storedAddresses(trx: Trx): Promise<OfficialAddress[]> {
  return trx.selectFrom('official_addresses').selectAll().execute()
}

export async function changeAddresses(
  trx: Trx,
  { added, removed }: { added: OfficialAddress[]; removed: OfficialAddress[] },
) {
  for (const [territoryId, rows] of Map.groupBy(removed, (row) => row.territory_id)) {
    const emails = rows.map(({ email }) => email)
    await trx
      .deleteFrom('official_addresses')
      .where('territory_id', '=', territoryId)
      .where('email', 'in', emails)
      .execute()
  }
  for (const some of inChunks(added)) {
    await trx
      .insertInto('official_addresses')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
