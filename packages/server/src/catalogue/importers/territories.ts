// Where a file says that a service is used: codes in a cell, however they are written, as territories of ours.
import type { Db } from '../../platform/db/tables.ts'
import { type Doubt, doubt, type Warn } from '../../platform/language/doubt.ts'
import { type CodeFound, territoriesOfCodes } from '../../platform/territories/codes.store.ts'
import { codesIn, officialCode, possibleCodes } from '../../platform/territories/written-codes.ts'

/** Ids, each once, and a doubt for each code that is none or may mean another. */
export async function territoriesSaid(db: Db, cells: string[], warn: Warn) {
  const found = await territoriesOfCodes(db, cells.flatMap(possibleCodes))
  const ids = new Set<string>()
  for (const said of cells.flatMap((cell) => codesIn(cell, (code) => found.has(code)))) {
    const one = found.get(officialCode(said))
    const why = doubtOf(said, one)
    if (why) warn(why)
    if (one && one.by !== 'shared_postcode') ids.add(one.id)
  }
  return [...ids].toSorted()
}

function doubtOf(said: string, found: CodeFound | undefined): Doubt | undefined {
  if (!found) {
    const code = officialCode(said)
    const whole = code === said ? '' : ` (${code})`
    return doubt(
      `territoire « ${said} »${whole} : aucun code officiel de ce nom, ignoré`,
      `territory “${said}”${whole}: no such official code, ignored`,
    )
  }
  if (found.by === 'shared_postcode') {
    const list = shown(found.labels)
    return doubt(
      `territoire « ${said} » : code postal de plusieurs communes (${list}), ignoré`,
      `territory “${said}”: the postcode of several communes (${list}), ignored`,
    )
  }
  const { label } = found
  if (found.by === 'postcode') {
    return doubt(
      `territoire « ${said} » : lu comme le code postal de ${label}`,
      `territory “${said}”: read as the postcode of ${label}`,
    )
  }
  if (found.by === 'other') {
    const name = found.name && ` (${found.name})`
    return doubt(
      `territoire « ${said} »${name} : lu comme ${label}`,
      `territory “${said}”${name}: read as ${label}`,
    )
  }
  if (found.alsoPostcodeOf.length === 0) return undefined
  const list = shown(found.alsoPostcodeOf)
  return doubt(
    `territoire « ${said} » : lu comme le code INSEE de ${label}, et non le code postal de ${list}`,
    `territory “${said}”: read as the INSEE code of ${label}, not the postcode of ${list}`,
  )
}

function shown(labels: string[]) {
  const most = 3
  return `${labels.slice(0, most).join(', ')}${labels.length > most ? '…' : ''}`
}
