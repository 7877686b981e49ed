// Which territory an official code is of: by id, SIREN, INSEE code of now or before, else by postcode.
import { inChunks } from '../db/chunks.ts'
import type { Db } from '../db/tables.ts'
import { shortNames } from './search/short-names.ts'
import { type TerritoryRow, territoryLabel } from './store.ts'

export type CodeFound =
  | { by: 'code'; id: string; label: string; alsoPostcodeOf: string[] }
  /** Of a former commune, of an arrondissement, of a département whose collectivité is another. */
  | { by: 'other'; id: string; label: string; name: string }
  | { by: 'postcode'; id: string; label: string }
  | { by: 'shared_postcode'; labels: string[] }

/** `codes` as `officialCode` writes them; those that are of nothing are left out. */
export async function territoriesOfCodes(db: Db, codes: string[]) {
  const found = new Map<string, CodeFound>()
  for (const some of inChunks([...new Set(codes)])) {
    const known = await rowsOf(db, some)
    for (const code of some) {
      const one = codeFound(code, known)
      if (one) found.set(code, one)
    }
  }
  return found
}

/** "2A" leads to Corse, "75" to Paris: what people call a place, when that is a code. */
export const otherCodes = new Map(
  Object.entries(shortNames).flatMap(([id, names]) =>
    names.split(', ').flatMap((name) => (/\d/.test(name) ? [[name, id] as const] : [])),
  ),
)

type Known = {
  rows: TerritoryRow[]
  others: { code: string; name: string; territory_id: string }[]
  byPostcode: { postcode: string; id: string }[]
  departments: { code: string | null; name: string | null }[]
}

function codeFound(code: string, known: Known): CodeFound | undefined {
  const { rows, others, byPostcode, departments } = known
  const isItsOwn = (row: TerritoryRow) =>
    row.id === code || row.siren === code || (row.code === code && row.kind !== 'region')
  const own = rows.filter(isItsOwn).toSorted((a, b) => Number(!!a.ended_on) - Number(!!b.ended_on))
  const sharing = byPostcode
    .filter(({ postcode }) => postcode === code)
    .flatMap(({ id }) => rows.find((row) => row.id === id) ?? [])
  const [row] = own
  if (row && !row.ended_on) {
    const rest = sharing.filter(({ id }) => id !== row.id).map(territoryLabel)
    const isDoubtful = rest.length > 0 && rest.length === sharing.length
    const label = territoryLabel(row)
    return { by: 'code', id: row.id, label, alsoPostcodeOf: isDoubtful ? rest : [] }
  }
  const other = others.find((one) => one.code === code)
  const id = other?.territory_id ?? otherCodes.get(code)
  const led = rows.find((one) => one.id === id)
  if (led) {
    const name = other?.name ?? departments.find((one) => one.code === code)?.name ?? ''
    return { by: 'other', id: led.id, label: territoryLabel(led), name }
  }
  const [one, ...more] = sharing
  if (one && more.length > 0) return { by: 'shared_postcode', labels: sharing.map(territoryLabel) }
  if (one) return { by: 'postcode', id: one.id, label: territoryLabel(one) }
  return row && { by: 'code', id: row.id, label: territoryLabel(row), alsoPostcodeOf: [] }
}

async function rowsOf(db: Db, codes: string[]): Promise<Known> {
  const others = await db
    .selectFrom('territory_other_names')
    .selectAll()
    .where('code', 'in', codes)
    .orderBy('name')
    .execute()
  const byPostcode = await db
    .selectFrom('territory_postcodes')
    .innerJoin('territories', 'territories.id', 'territory_postcodes.territory_id')
    .select(['territory_postcodes.postcode', 'territories.id'])
    .where('territory_postcodes.postcode', 'in', codes)
    .where('territories.ended_on', 'is', null)
    .orderBy('territories.id')
    .execute()
  // One that has no council of its own is named by its communes alone.
  const departments = await db
    .selectFrom('territories')
    .select(['department_code as code', 'department_name as name'])
    .distinct()
    .where('department_code', 'in', codes)
    .execute()
  const led = [
    ...others.map((one) => one.territory_id),
    ...byPostcode.map(({ id }) => id),
    ...codes.flatMap((code) => otherCodes.get(code) ?? []),
  ]
  const rows = await db
    .selectFrom('territories')
    .selectAll()
    .where((row) =>
      row.or([
        row('id', 'in', [...codes, ...led]),
        row('code', 'in', codes),
        row('siren', 'in', codes),
      ]),
    )
    .orderBy('id')
    .execute()
  return { rows, others, byPostcode, departments }
}
