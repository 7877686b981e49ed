// Brings the territories to an edition: adds, updates, and marks as ended what it no longer has.
import type { Db, Trx } from '../db/tables.ts'
import type { Edition } from './edition.ts'
import {
  endMissing,
  keepOtherNames,
  keepPostcodes,
  recordImport,
  storedTerritories,
  writeTerritories,
} from './import.store.ts'
import type { TerritoryRow } from './store.ts'

export type ImportReport = { added: number; updated: number; ended: number; unchanged: number }

/** Repeatable: the same edition twice changes nothing. Nothing is deleted: references hold. */
export function importEdition(db: Db, edition: Edition): Promise<ImportReport> {
  return db.transaction().execute((trx) => importInto(trx, edition))
}

async function importInto(trx: Trx, edition: Edition): Promise<ImportReport> {
  const stored = await storedTerritories(trx)
  const changed = edition.territories.filter((row) => !isSame(stored.get(row.id), row))
  const added = changed.filter((row) => !stored.has(row.id)).length
  await writeTerritories(trx, changed)
  await keepPostcodes(trx, changed)
  const present = new Set(edition.territories.map((row) => row.id))
  const gone = [...stored.values()].filter((row) => !row.ended_on && !present.has(row.id))
  await endMissing(
    trx,
    gone.map((row) => row.id),
    edition.date,
  )
  const isRenamed = await keepOtherNames(trx, edition.otherNames)
  if (isRenamed || changed.length > 0 || gone.length > 0) await recordImport(trx, edition)
  return {
    added,
    updated: changed.length - added,
    ended: gone.length,
    unchanged: edition.territories.length - changed.length,
  }
}

function isSame(stored: TerritoryRow | undefined, row: TerritoryRow) {
  if (!stored) return false
  const { edition: _a, ...before } = stored
  const { edition: _b, ...after } = row
  return Object.entries(after).every(([name, value]) => Reflect.get(before, name) === value)
}
