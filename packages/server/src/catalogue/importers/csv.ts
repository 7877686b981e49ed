// Reads a table of services: separated by `;`, `,` or tabs, headers in French or English.
import { CsvError, parse } from 'csv-parse/sync'
import { fold } from '../../platform/text/fold.ts'
import { unclosedQuote } from '../../platform/text/given-file.ts'
import { toSlug } from '../../platform/text/slug.ts'
import { isStorable } from '../../platform/text/storable.ts'
import { BadFile } from './bad-file.ts'
import { decode } from './decode.ts'
import { type Doubt, doubt, type Unreadable, type Warn } from './doubts.ts'
import type { Item, Reader } from './item.ts'
import { the, unstorable } from './said.ts'
import { address, pastDate, phrase, words } from './values.ts'
import { licenceOf, opennessOf, outcomeOf, stageOf } from './vocabulary.ts'

/** Our name of each column, then those it may have in a file. */
const columns = {
  id: ['identifiant', 'id'],
  name: ['nom', 'name', 'titre', 'title'],
  tagline: ['accroche', 'tagline', 'mission', 'resume'],
  description: ['description'],
  stage: ['etape', 'stage', 'phase'],
  stageSince: ['etape depuis', 'stage since', 'depuis'],
  address: ['adresse', 'address', 'url', 'lien', 'site'],
  openness: ['ouverture du code', 'openness', 'code source'],
  repository: ['depot', 'repository', 'depot de code'],
  licence: ['licence', 'license'],
  releaseVersion: ['version'],
  releaseOn: ['version du', 'date de version', 'release on'],
  acceleratedSince: ['accelere depuis', 'accelerated since'],
  sponsor: ['commanditaire', 'sponsor', 'porteur'],
  question: ['question'],
  findings: ['constats', 'findings'],
  outcome: ['suite', 'outcome'],
  territories: ['territoires', 'territories', 'collectivites'],
} as const

type Column = keyof typeof columns
type Cells = (column: Column) => string | undefined

export const readCsv: Reader = (file, today) => {
  const doubts: Doubt[] = []
  const unreadable: Unreadable[] = []
  const text = decode(file, (one) => doubts.push(one))
  const [header, ...rows] = tableOf(text, file.name)
  if (!header) throw new BadFile('empty', `${file.name} est vide : il faut une ligne d’en-têtes.`)
  const places = placesOf(header.record)
  if (places.name === undefined && places.id === undefined) {
    throw new BadFile(
      'no_name_column',
      `${file.name} n’a ni colonne « nom » ni colonne « identifiant ». Vérifiez ses en-têtes.`,
    )
  }
  const known = new Set(Object.values(places))
  const ignored = header.record.filter((name, at) => !known.has(at) && name.trim() !== '')
  if (ignored.length > 0) doubts.push(ignoredColumns(file.name, ignored.join(', ')))
  const items = rows.flatMap(({ record, line }) => {
    const item = record.every(isStorable)
      ? toItem((column) => record[places[column] ?? -1], { today, line })
      : unstorable
    if ('externalId' in item) return [item]
    unreadable.push({ file: file.name, at: line, unit: 'line', why: item })
    return []
  })
  return { items, doubts, unreadable }
}

const ignoredColumns = (name: string, columns: string) =>
  doubt(`${name} : colonnes ignorées : ${columns}`, `${name}: columns that are ignored: ${columns}`)

const nameless = doubt(
  'ni identifiant ni nom : remplissez l’une de ces deux colonnes',
  'neither an identifier nor a name: fill in one of these two columns',
)

type Row = { record: string[]; line: number }

function tableOf(text: string, name: string): Row[] {
  const rows: Row[] = []
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (record: string[], { lines }) => {
        rows.push({ record, line: lines })
        return record
      },
    })
    return rows
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error.lines) || null
    throw new BadFile('unclosed_quote', unclosedQuote(name, line).message, line)
  }
}

/** Whichever separates more of the first line. */
function delimiterOf(text: string) {
  const first = text.split(/\r\n|\n|\r/, 1)[0] ?? ''
  const count = (mark: string) => first.split(mark).length
  return [';', ',', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

function placesOf(header: string[]): Partial<Record<Column, number>> {
  const folded = header.map(fold)
  return Object.fromEntries(
    Object.entries(columns).flatMap(([column, names]) => {
      const at = names.map((name) => folded.indexOf(name)).find((place) => place >= 0)
      return at === undefined ? [] : [[column, at]]
    }),
  )
}

type Place = { today: string; line: number }

function toItem(cells: Cells, { today, line }: Place): Item | Doubt {
  const doubts: Doubt[] = []
  const warn: Warn = (one) => doubts.push(one)
  const name = phrase(cells('name')) ?? phrase(cells('id'))
  const id = toSlug(phrase(cells('id')) ?? name ?? '')
  if (!name || id === '') return nameless
  const acceleratedSince = pastDate(cells('acceleratedSince'), the.acceleration, {
    warn,
    today,
  })
  return {
    externalId: phrase(cells('id')) ?? id,
    id,
    values: {
      name,
      tagline: phrase(cells('tagline')),
      description: words(cells('description')),
      address: address(cells('address'), the.address, warn),
      openness: chosen(cells('openness'), {
        of: opennessOf,
        what: doubt('ouverture', 'openness'),
        warn,
      }),
      repository: address(cells('repository'), the.repository, warn),
      licence: licence(cells('licence')),
      releaseVersion: phrase(cells('releaseVersion')),
      releaseOn: pastDate(cells('releaseOn'), the.release, { warn, today }),
      ...(acceleratedSince && { accelerated: true, acceleratedSince }),
      sponsor: phrase(cells('sponsor')),
      question: words(cells('question')),
      findings: words(cells('findings')),
      outcome: chosen(cells('outcome'), { of: outcomeOf, what: doubt('suite', 'outcome'), warn }),
      territories: territoriesOf(cells('territories'), warn),
    },
    ...stageFrom(cells, { warn, today }),
    at: line,
    unit: 'line',
    doubts,
  }
}

function licence(cell: string | undefined) {
  const given = phrase(cell)
  return given && licenceOf(given)
}

type Choice<Word> = { of: (text: string) => Word | undefined; what: Doubt; warn: Warn }

function chosen<Word>(cell: string | undefined, { of, what, warn }: Choice<Word>) {
  const given = phrase(cell)
  const word = given && of(given)
  if (given && !word) {
    warn(
      doubt(
        `${what.fr} « ${given} » inconnue : ignorée`,
        `${what.en} “${given}” is unknown: ignored`,
      ),
    )
  }
  return word || undefined
}

function stageFrom(cells: Cells, day: { warn: Warn; today: string }) {
  const stage = chosen(cells('stage'), {
    of: stageOf,
    what: doubt('étape', 'stage'),
    warn: day.warn,
  })
  const since = pastDate(cells('stageSince'), the.stage, day)
  if (!stage) return {}
  if (since) return { presentStage: { stage, since } }
  day.warn(
    doubt(
      'étape sans date : elle ne sert qu’à un service nouveau',
      'a stage without a date serves a new service only',
    ),
  )
  return { undatedStage: stage }
}

/** Our ids, or official codes: five characters a commune, nine an EPCI, two or three else. */
function territoriesOf(cell: string | undefined, warn: Warn) {
  const codes = (cell ?? '').split(/[\s|,;]+/).filter(Boolean)
  if (codes.length === 0) return undefined
  const ids = codes.flatMap((code) => {
    const kind = kindOf(code)
    if (!kind) {
      warn(
        doubt(
          `territoire « ${code} » : ce n’est pas un code officiel, ignoré`,
          `territory “${code}”: no official code, ignored`,
        ),
      )
    }
    return kind === 'id' ? [code] : kind ? [`${kind}-${code.toUpperCase()}`] : []
  })
  return [...new Set(ids)].toSorted()
}

function kindOf(code: string) {
  if (/^(commune|epci|department|region)-\w+$/.test(code)) return 'id'
  if (/^\d[\dab]\d{3}$/i.test(code)) return 'commune'
  if (/^\d{9}$/.test(code)) return 'epci'
  return /^(\d{2,3}|2[ab]|6ae)$/i.test(code) ? 'department' : undefined
}
