// Brings a table of contributions into a consultation: tried first, repeatable, each refusal with its line.
import { rowsAtOnce } from '../../../platform/db/chunks.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Db } from '../../../platform/db/tables.ts'
import type { Doubt } from '../../../platform/language/doubt.ts'
import { refuse } from '../../../platform/refusal.ts'
import {
  type LongTable,
  longRow,
  openTable,
  shortRow,
  type TableRow,
} from '../../../platform/spreadsheets/table.ts'
import { createFirstSeen, type FirstSeen } from '../../../platform/text/first-seen.ts'
import { fold } from '../../../platform/text/fold.ts'
import { type LongFile, openGiven } from '../../../platform/text/given-file.ts'
import { unstorable } from '../../../platform/text/storable.ts'
import { UnreadableFile } from '../../../platform/text/unreadable-file.ts'
import { allConsultations } from '../../consultations/store.ts'
import type { Profile, Takeable } from './brought.ts'
import { type Columns, columnsOf } from './columns.ts'
import type { Order } from './dates.ts'
import { currentPlaces } from './imports.store.ts'
import { learn } from './learn.ts'
import type { Mapping } from './mapping.ts'
import { placesOf } from './places.ts'
import { createTally, type Report } from './report.ts'
import { type Draft, type Known, toDraft } from './to-draft.ts'
import { writeDrafts } from './write.ts'

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

type Asked = Omit<Options, 'path'>

export async function importContributions(
  database: Database,
  now: string,
  options: Options,
): Promise<Report> {
  const file = openGiven(options.path)
  try {
    return await importFile(database, now, { ...options, file })
  } finally {
    file.close()
  }
}

/** Read twice: the whole of a table tells what its dates and names mean, before the first row is written. */
export async function importFile(
  database: Database,
  now: string,
  { file, ...options }: Asked & { file: LongFile },
): Promise<Report> {
  const { consultationId, isDryRun, mapping, language } = options
  const doubts: Doubt[] = []
  const table = await openTable(file, (one) => doubts.push(one))
  const { header } = table
  const columns = columnsOf(header, { mapping, language })
  requireColumns(file.name, columns)
  const given = await loadGiven(database.db, options)
  const learnt = await learn(table, { columns, themes: given.themes, places: given.places })
  const known = toKnown(given, { columns, learnt, options, now })
  const { tally, ...tell } = createTally()
  const drafts = draftsIn(table, { known, taken: new Set(options.taken), tell })
  for await (const some of drafts) {
    const outcomes = await writeDrafts(database, some, { consultationId, isDryRun, now })
    for (const outcome of outcomes) tell.write(outcome)
  }
  const { examples } = learnt
  return {
    ...tally,
    isDryRun,
    doubts,
    header,
    examples,
    columns,
    order: known.order ?? learnt.order,
  }
}

type Reading = {
  known: Known
  taken: ReadonlySet<string>
  tell: Omit<ReturnType<typeof createTally>, 'tally'>
}

/** As many as are written at once, of those that the table means: of two rows of one reference, the first. */
async function* draftsIn(table: LongTable, reading: Reading) {
  const seen = createFirstSeen()
  let some: Draft[] = []
  for await (const rows of table.rows()) {
    for (const row of rows) {
      const draft = draftOf(row, seen, reading)
      if (draft) some.push(draft)
      if (some.length < rowsAtOnce) continue
      yield some
      some = []
    }
  }
  if (some.length > 0) yield some
}

function draftOf(row: TableRow, seen: FirstSeen, { known, taken, tell }: Reading) {
  const { line } = row
  const read = row.isStorable
    ? row.length === 'whole'
      ? toDraft(row, known, taken)
      : { cause: (row.length === 'long' ? longRow : shortRow).fr }
    : { cause: unstorable }
  if ('cause' in read) tell.refuse({ line, cause: read.cause })
  else if ('leftOut' in read) tell.leaveOut(read.leftOut)
  else {
    const { draft } = read
    const key = JSON.stringify([draft.platform, draft.reference])
    const twin = seen.see(key, { line, is: JSON.stringify(draft.values) })
    if (!twin) {
      tell.take(draft)
      return draft
    }
    if (!twin.isSame) {
      const cause = `même référence que la ligne ${twin.line} : « ${draft.reference} »`
      tell.refuse({ line, cause })
    }
  }
  return undefined
}

function requireColumns(name: string, { sources, uses }: Columns) {
  const missing = (['title', 'text'] as const).filter((field) => !sources.has(field))
  const hasKey = sources.has('reference') || sources.has('address')
  const names = [...missing, ...(hasKey ? [] : ['reference'])]
  if (names.length === 0) return
  throw new UnreadableFile(
    `${name} : colonnes manquantes : ${names.join(', ')}. ${uses.length} colonnes lues : dites lesquelles les tiennent, avec --map (voir docs/site/hebergeurs/importer.md).`,
  )
}

type Given = Awaited<ReturnType<typeof loadGiven>>

async function loadGiven(db: Db, options: Asked) {
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
  return { themes, places, territory, whole }
}

type Told = {
  columns: Columns
  learnt: Awaited<ReturnType<typeof learn>>
  options: Asked
  now: string
}

function toKnown(
  { themes, places, territory, whole }: Given,
  { columns, learnt: { order, isPlausible, home }, options, now }: Told,
): Known {
  const { mapping } = options
  const said = options.order ?? mapping.dates
  return {
    columns,
    themes,
    places,
    extent: { whole, isPlausible, home },
    platform: options.platform ?? mapping.platform,
    theme: options.theme,
    territory,
    profile: options.profile ?? 'unknown',
    order: said ?? order ?? (order === undefined && columns.isFrench ? 'day-first' : undefined),
    now,
  }
}

function defaultOf({ columns }: Mapping, field: 'territory') {
  const given = columns[field]
  return given && 'default' in given ? given.default : undefined
}
