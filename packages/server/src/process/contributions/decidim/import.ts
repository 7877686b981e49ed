// Brings a Decidim export into a consultation: in slices, once, listing what it refuses and why.

import type { Db } from '../../../platform/db/tables.ts'
import { append } from '../../../platform/events/journal.ts'
import { refuse } from '../../../platform/refusal.ts'
import { fold } from '../../../platform/text/fold.ts'
import { isStorable, unstorable } from '../../../platform/text/storable.ts'
import { UnreadableFile } from '../../../platform/text/unreadable-file.ts'
import { allConsultations } from '../../consultations/store.ts'
import { existingIds, type Imported, insertImported, placesByName } from '../import.store.ts'
import { cellsOf, placesOf } from './columns.ts'
import { readLines } from './read.ts'
import { type Known, toRow } from './to-row.ts'

const slice = 500

export type Options = {
  path: string
  consultationId: string
  defaultTheme?: string
  defaultTerritory?: string
  isDryRun: boolean
}

export type Report = {
  added: number
  unchanged: number
  refused: { line: number; cause: string }[]
  ignoredCounts: string[]
}

export async function importDecidim(db: Db, now: string, options: Options): Promise<Report> {
  const known = await loadKnown(db, options)
  // To its end before anything of it is written: rows go in by slices, and none is taken back.
  for await (const _ of readLines(options.path));
  const lines = readLines(options.path)
  const header = await lines.next()
  const { places, missing, ignoredCounts } = placesOf(header.value?.cells ?? [])
  if (missing.length > 0) {
    throw new UnreadableFile(`${options.path} : colonnes manquantes : ${missing.join(', ')}.`)
  }
  const report: Report = { added: 0, unchanged: 0, refused: [], ignoredCounts }
  let rows: Imported[] = []
  const flush = async () => {
    const added = options.isDryRun ? await countNew(db, rows) : await write(db, rows, now)
    report.added += added
    report.unchanged += rows.length - added
    rows = []
  }
  for await (const { cells, line } of lines) {
    const reading = cells.every(isStorable)
      ? toRow(cellsOf(places, cells), known)
      : { cause: unstorable }
    if ('cause' in reading) report.refused.push({ line, cause: reading.cause })
    else rows.push(reading.row)
    if (rows.length === slice) await flush()
  }
  await flush()
  return report
}

async function loadKnown(db: Db, options: Options): Promise<Known> {
  const { consultationId, defaultTheme, defaultTerritory } = options
  const consultation = (await allConsultations(db)).find((one) => one.id === consultationId)
  if (!consultation) return refuse('consultation_not_found')
  const { themes } = consultation
  if (defaultTheme && !themes.some(({ id }) => id === defaultTheme)) refuse('theme_not_found')
  const places = await placesByName(db)
  if (defaultTerritory && ![...places.values()].includes(defaultTerritory)) {
    refuse('territory_not_found')
  }
  return {
    consultationId,
    places,
    defaultTheme,
    defaultTerritory,
    themes: new Map(
      themes.flatMap(({ id, title }) => [
        [fold(title), id],
        [fold(id), id],
      ]),
    ),
  }
}

async function countNew(db: Db, rows: Imported[]) {
  const ids = [...new Set(rows.map(({ id }) => id))]
  return ids.length - (await existingIds(db, ids)).size
}

function write(db: Db, rows: Imported[], at: string) {
  return db.transaction().execute(async (trx) => {
    const ids = await insertImported(trx, [...new Map(rows.map((row) => [row.id, row])).values()])
    await append(
      trx,
      ids.map((id) => ({
        kind: 'contribution.imported',
        subject: id,
        participantId: null,
        data: { source: 'decidim' },
        at,
      })),
    )
    return ids.length
  })
}
