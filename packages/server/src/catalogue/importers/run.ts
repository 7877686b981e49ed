// Brings the catalogue what a file says, in one transaction; a dry run undoes it at the end.
import type { Database, Trx } from '../../platform/db/database.ts'
import { unstorableIn } from '../../platform/http/storable.ts'
import { type ItemReport, importItem } from './import-item.ts'
import type { Item, Reading } from './item.ts'
import { createMatcher } from './match.ts'
import { combine } from './rules.ts'
import { broughtBy, catalogueKeys } from './sources.store.ts'

export type ImportReport = { items: ItemReport[]; warnings: string[]; isDryRun: boolean }

class Undone extends Error {}

type Tools = { database: Database; now: Date }
type Import = { source: string; reading: Reading; isDryRun: boolean }

export async function importServices(
  { database, now }: Tools,
  { source, reading, isDryRun }: Import,
): Promise<ImportReport> {
  const items: ItemReport[] = []
  const refused = reading.items.filter(isUnstorable)
  const work = async (trx: Trx) => {
    const known = await broughtBy(trx, source)
    const match = createMatcher(await catalogueKeys(trx), known)
    const context = { source, at: now.toISOString() }
    for (const item of combine(reading.items.filter((item) => !isUnstorable(item)))) {
      const last = known.get(item.externalId)?.last ?? new Map()
      items.push(await importItem(trx, { item, match: match(item), last }, context))
    }
    // What a dry run tells is what an import does: only its end differs.
    if (isDryRun) throw new Undone()
  }
  await database.db
    .transaction()
    .execute(work)
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
  const warnings = [...reading.warnings, ...refused.map(wordRefused)]
  return { items, warnings, isDryRun }
}

const isUnstorable = (item: Item) => unstorableIn(item) !== undefined

function wordRefused({ externalId }: Item) {
  const name = externalId.toWellFormed().replaceAll('\0', '\ufffd')
  return `${name} : un caractère nul, ou une moitié de caractère : fiche ignorée`
}
