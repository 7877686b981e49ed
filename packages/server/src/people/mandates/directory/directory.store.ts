// Official addresses as the import reads and writes them, and how offices find their territory.
import { inChunks } from '../../../platform/db/chunks.ts'
import type { Db, Trx } from '../../../platform/db/tables.ts'

import { otherCodes } from '../../../platform/territories/codes.store.ts'
import { fold } from '../../../platform/text/fold.ts'
import type { MandateTables } from '../tables.ts'
import type { Office } from './record.ts'

export type OfficialAddress = MandateTables['official_addresses']

export type PlaceOfOffice = {
  id: string
  /** Folded. */
  name: string
  /** Of the communes that it has taken, and of its arrondissements: folded. */
  others: Set<string>
  siren: string | null
  /** The code is not its own: of one of these, or one that was given up. */
  isOther: boolean
  isOfNamedOther: boolean
}

/** The directory names a département or a région by one of its communes. */
export async function placesOfOffices(db: Db) {
  const rows = await db
    .selectFrom('territories')
    .select(['id', 'kind', 'code', 'name', 'siren', 'department_code', 'region_code'])
    .where('ended_on', 'is', null)
    .execute()
  const known = new Map(rows.map((row) => [row.id, row]))
  const others = await db.selectFrom('territory_other_names').selectAll().execute()
  const othersOf = Map.groupBy(others, (one) => one.territory_id)
  const leads = new Map(others.map((one) => [one.code, one.territory_id]))

  function idOf({ kind, code }: Office) {
    const commune = known.get(`commune-${leads.get(code)?.slice('commune-'.length) ?? code}`)
    const { department_code: department, region_code: region } = commune ?? {}
    if (kind === 'region') return `region-${region}`
    if (kind === 'department')
      return known.has(`department-${department}`)
        ? `department-${department}`
        : otherCodes.get(department ?? code)
    const own = `${kind}-${code}`
    return known.has(own) ? own : leads.get(code)
  }

  return (office: Office): PlaceOfOffice | undefined => {
    const row = known.get(idOf(office) ?? '')
    if (!row) return undefined
    const names = othersOf.get(row.id) ?? []
    // A commune may have the code of one that it took: then it is its own.
    const isOther = office.kind === 'commune' && row.code !== office.code
    return {
      id: row.id,
      name: fold(row.name),
      others: new Set(names.map(({ name }) => fold(name)).filter(Boolean)),
      siren: row.siren,
      isOther,
      isOfNamedOther: isOther && names.some((one) => one.code === office.code && one.name !== ''),
    }
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
