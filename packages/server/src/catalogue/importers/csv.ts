// Reads a table of services: separated by `;`, `,` or tabs, headers in French or English.
import { CsvError, parse } from 'csv-parse/sync'
import { fold } from '../../platform/text/fold.ts'
import { unclosedQuote } from '../../platform/text/given-file.ts'
import { toSlug } from '../../platform/text/slug.ts'
import { isStorable, unstorable } from '../../platform/text/storable.ts'
import { UnreadableFile } from '../../platform/text/unreadable-file.ts'
import { decode } from './decode.ts'
import type { Item, Reader } from './item.ts'
import { address, pastDate, phrase, type Warn, words } from './values.ts'
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
  const warnings: string[] = []
  const text = decode(file, (one) => warnings.push(`${file.name} : ${one}`))
  const [header, ...rows] = tableOf(text, file.name)
  if (!header) throw new UnreadableFile(`${file.name} est vide : il faut une ligne d’en-têtes.`)
  const places = placesOf(header.record)
  if (places.name === undefined && places.id === undefined) {
    throw new UnreadableFile(
      `${file.name} n’a ni colonne « nom » ni colonne « identifiant ». Vérifiez ses en-têtes.`,
    )
  }
  const known = new Set(Object.values(places))
  const ignored = header.record.filter((name, at) => !known.has(at) && name.trim() !== '')
  if (ignored.length > 0) warnings.push(`${file.name} : colonnes ignorées : ${ignored.join(', ')}`)
  const items = rows.flatMap(({ record, line }) => {
    if (!record.every(isStorable)) {
      warnings.push(`${file.name}, ligne ${line} : ${unstorable}, ignorée`)
      return []
    }
    const item = toItem((column) => record[places[column] ?? -1], today)
    if (item) return [item]
    warnings.push(`${file.name}, ligne ${line} : ni identifiant ni nom, ignorée`)
    return []
  })
  return { items, warnings }
}

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
    throw unclosedQuote(name, error.lines)
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

function toItem(cells: Cells, today: string): Item | undefined {
  const warnings: string[] = []
  const warn: Warn = (one) => warnings.push(one)
  const name = phrase(cells('name')) ?? phrase(cells('id'))
  const id = toSlug(phrase(cells('id')) ?? name ?? '')
  if (!name || id === '') return undefined
  const acceleratedSince = pastDate(cells('acceleratedSince'), 'L’accélération', { warn, today })
  return {
    externalId: phrase(cells('id')) ?? id,
    id,
    values: {
      name,
      tagline: phrase(cells('tagline')),
      description: words(cells('description')),
      address: address(cells('address'), 'L’adresse', warn),
      openness: chosen(cells('openness'), { of: opennessOf, what: 'ouverture', warn }),
      repository: address(cells('repository'), 'Le dépôt', warn),
      licence: licence(cells('licence')),
      releaseVersion: phrase(cells('releaseVersion')),
      releaseOn: pastDate(cells('releaseOn'), 'La date de version', { warn, today }),
      ...(acceleratedSince && { accelerated: true, acceleratedSince }),
      sponsor: phrase(cells('sponsor')),
      question: words(cells('question')),
      findings: words(cells('findings')),
      outcome: chosen(cells('outcome'), { of: outcomeOf, what: 'suite', warn }),
      territories: territoriesOf(cells('territories'), warn),
    },
    ...stageFrom(cells, { warn, today }),
    warnings,
  }
}

function licence(cell: string | undefined) {
  const given = phrase(cell)
  return given && licenceOf(given)
}

type Choice<Word> = { of: (text: string) => Word | undefined; what: string; warn: Warn }

function chosen<Word>(cell: string | undefined, { of, what, warn }: Choice<Word>) {
  const given = phrase(cell)
  const word = given && of(given)
  if (given && !word) warn(`${what} « ${given} » inconnue : ignorée`)
  return word || undefined
}

function stageFrom(cells: Cells, day: { warn: Warn; today: string }) {
  const stage = chosen(cells('stage'), { of: stageOf, what: 'étape', warn: day.warn })
  const since = pastDate(cells('stageSince'), 'Le début de l’étape', day)
  if (!stage) return {}
  if (since) return { presentStage: { stage, since } }
  day.warn('étape sans date : elle ne sert qu’à un service nouveau')
  return { undatedStage: stage }
}

/** Our ids, or official codes: five characters a commune, nine an EPCI, two or three else. */
function territoriesOf(cell: string | undefined, warn: Warn) {
  const codes = (cell ?? '').split(/[\s|,;]+/).filter(Boolean)
  if (codes.length === 0) return undefined
  const ids = codes.flatMap((code) => {
    const kind = kindOf(code)
    if (!kind) warn(`territoire « ${code} » : ce n’est pas un code officiel, ignoré`)
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
