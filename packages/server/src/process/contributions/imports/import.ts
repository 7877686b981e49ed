// Brings a table of contributions into a consultation: tried first, repeatable, each refusal with its line.
import type { Database } from '../../../platform/db/database.ts'
import type { Db } from '../../../platform/db/tables.ts'
import type { Doubt } from '../../../platform/language/doubt.ts'
import { refuse } from '../../../platform/refusal.ts'
import { longRow, readTable, shortRow, type Table } from '../../../platform/spreadsheets/table.ts'
import { fold } from '../../../platform/text/fold.ts'
import { readGiven } from '../../../platform/text/given-file.ts'
import { unstorable } from '../../../platform/text/storable.ts'
import { UnreadableFile } from '../../../platform/text/unreadable-file.ts'
import { allConsultations } from '../../consultations/store.ts'
import type { Profile, SourceState, Takeable } from './brought.ts'
import { cellsOf } from './cells.ts'
import { type Columns, columnsOf } from './columns.ts'
import { type Order, orderAmong } from './dates.ts'
import { currentPlaces } from './imports.store.ts'
import type { Mapping } from './mapping.ts'
import { homeOf, isPlausible, placesOf } from './places.ts'
import { type Draft, type Known, saidOfPlaces, toDraft } from './to-draft.ts'
import { type Written, writeDrafts } from './write.ts'

export type Options = {
  path: string
  consultationId: string
  mapping: Mapping
  isDryRun: boolean
  platform?: string | undefined
  theme?: string | undefined
  territory?: string | undefined
  profile?: Profile | undefined
  language?: string | undefined
  order?: Order | undefined
  /** States at the source that are taken all the same. */
  taken?: readonly Takeable[]
}

export type Refused = { line: number; cause: string }

export type Report = Written & {
  isDryRun: boolean
  refused: Refused[]
  leftOut: Partial<Record<SourceState, number>>
  doubts: Doubt[]
  table: Table
  columns: Columns
  drafts: Draft[]
  order: Order | null | undefined
}

export async function importContributions(
  database: Database,
  now: string,
  options: Options,
): Promise<Report> {
  const { db } = database
  const doubts: Doubt[] = []
  const content = await readGiven(options.path)
  const table = readTable({ name: options.path, content }, (one) => doubts.push(one))
  const columns = columnsOf(table.header, { mapping: options.mapping, language: options.language })
  requireColumns(options.path, columns)
  const { known, order } = await loadKnown(db, { table, columns, options, now })
  const { drafts, refused, leftOut } = readRows(table, known, new Set(options.taken))
  const { consultationId, isDryRun } = options
  const written = await writeDrafts(database, drafts, { consultationId, isDryRun, now })
  return { ...written, isDryRun, refused, leftOut, doubts, table, columns, drafts, order }
}

function readRows(table: Table, known: Known, taken: ReadonlySet<string>) {
  const refused: Refused[] = []
  const leftOut: Partial<Record<SourceState, number>> = {}
  const drafts = new Map<string, Draft>()
  for (const row of table.rows) {
    const { line } = row
    const reading = row.isStorable
      ? row.length === 'whole'
        ? toDraft(row, known, taken)
        : { cause: (row.length === 'long' ? longRow : shortRow).fr }
      : { cause: unstorable }
    if ('cause' in reading) refused.push({ line, cause: reading.cause })
    else if ('leftOut' in reading) {
      leftOut[reading.leftOut] = (leftOut[reading.leftOut] ?? 0) + 1
    } else {
      const { draft } = reading
      const key = JSON.stringify([draft.platform, draft.reference])
      const twin = drafts.get(key)
      if (!twin) drafts.set(key, draft)
      else if (JSON.stringify(twin.values) !== JSON.stringify(draft.values)) {
        refused.push({
          line,
          cause: `même référence que la ligne ${twin.line} : « ${draft.reference} »`,
        })
      }
    }
  }
  return { drafts: [...drafts.values()], refused, leftOut }
}

function requireColumns(path: string, { sources, uses }: Columns) {
  const missing = (['title', 'text'] as const).filter((field) => !sources.has(field))
  const hasKey = sources.has('reference') || sources.has('address')
  const names = [...missing, ...(hasKey ? [] : ['reference'])]
  if (names.length === 0) return
  throw new UnreadableFile(
    `${path} : colonnes manquantes : ${names.join(', ')}. ${uses.length} colonnes lues : dites lesquelles les tiennent, avec --map (voir docs/site/hebergeurs/importer.md).`,
  )
}

type Loading = { table: Table; columns: Columns; options: Options; now: string }

async function loadKnown(db: Db, { table, columns, options, now }: Loading) {
  const { consultationId, mapping } = options
  const consultation = (await allConsultations(db)).find((one) => one.id === consultationId)
  if (!consultation) return refuse('consultation_not_found')
  const themes = new Map(
    consultation.themes.flatMap(({ id, title }) => [
      [fold(title), id],
      [fold(id), id],
    ]),
  )
  if (options.theme && !consultation.themes.some(({ id }) => id === options.theme)) {
    refuse('theme_not_found')
  }
  const places = placesOf(await currentPlaces(db))
  const territory = options.territory ?? defaultOf(mapping, 'territory')
  const whole = territory === undefined ? undefined : places.byId.get(territory)
  if (territory !== undefined && !whole) refuse('territory_not_found')
  const rows = table.rows.map(({ cells }) => cellsOf(cells, columns))
  const named = rows.flatMap((row) => saidOfPlaces(row, themes))
  const order = orderAmong(rows.map((row) => row.one('receivedAt')))
  const given = options.order ?? mapping.dates
  const known: Known = {
    columns,
    themes,
    places,
    extent: { whole, isPlausible: isPlausible(named, places), home: homeOf(named, places) },
    platform: options.platform ?? mapping.platform,
    theme: options.theme,
    territory,
    profile: options.profile ?? 'unknown',
    order: given ?? order ?? (order === undefined && columns.isFrench ? 'day-first' : undefined),
    now,
  }
  return { known, order: known.order ?? order }
}

function defaultOf({ columns }: Mapping, field: 'territory') {
  const given = columns[field]
  return given && 'default' in given ? given.default : undefined
}
