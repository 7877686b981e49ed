// Reads a table of services: separated by `;`, `,` or tabs, headers in French or English.

import { type Doubt, doubt, type Warn } from '../../platform/language/doubt.ts'
import { languageSaid } from '../../platform/language/text-language.ts'
import { BadFile } from '../../platform/spreadsheets/bad-file.ts'
import { longRow, readTable } from '../../platform/spreadsheets/table.ts'
import { fold } from '../../platform/text/fold.ts'
import { toSlug } from '../../platform/text/slug.ts'
import type { Unreadable } from './doubts.ts'
import type { Item, Reader } from './item.ts'
import { the, unstorable } from './said.ts'
import { address, pastDate, phrase, prose } from './values.ts'
import { licenceOf, opennessOf, outcomeOf, stageOf } from './vocabulary.ts'

/** Our name of each column, then those it may have in a file. */
const columns = {
  id: ['identifiant', 'id'],
  name: ['nom', 'name', 'titre', 'title'],
  tagline: ['accroche', 'tagline', 'mission', 'resume'],
  description: ['description'],
  language: ['langue', 'language', 'lang'],
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
  const { header, rows } = readTable(file, (one) => doubts.push(one))
  const places = placesOf(header)
  if (places.name === undefined && places.id === undefined) {
    throw new BadFile(
      'no_name_column',
      `${file.name} n’a ni colonne « nom » ni colonne « identifiant ». Vérifiez ses en-têtes.`,
    )
  }
  const known = new Set(Object.values(places))
  const ignored = header.filter((name, at) => !known.has(at) && name.trim() !== '')
  if (ignored.length > 0) doubts.push(ignoredColumns(file.name, ignored.join(', ')))
  const items = rows.flatMap(({ cells, line, length, isStorable }) => {
    const item = !isStorable
      ? unstorable
      : length === 'long'
        ? longRow
        : toItem((column) => cells[places[column] ?? -1], { today, line })
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
      description: prose(cells('description')),
      ...languageOf(cells('language'), warn),
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
      question: prose(cells('question')),
      findings: prose(cells('findings')),
      outcome: chosen(cells('outcome'), { of: outcomeOf, what: doubt('suite', 'outcome'), warn }),
      territories: territoriesOf(cells('territories')),
    },
    ...stageFrom(cells, { warn, today }),
    at: line,
    unit: 'line',
    doubts,
  }
}

function languageOf(cell: string | undefined, warn: Warn) {
  const given = phrase(cell)
  const language = given && languageSaid(given)
  if (given && !language) {
    warn(
      doubt(
        `langue « ${given} » inconnue : ignorée (exemple : en)`,
        `language “${given}” is unknown: ignored (example: en)`,
      ),
    )
  }
  return language ? { taglineLanguage: language, descriptionLanguage: language } : {}
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

/** Codes as they are written: only the catalogue knows which are of territories. */
function territoriesOf(cell: string | undefined) {
  const parts = (cell ?? '').split(/[|,;/\n]+/).flatMap((part) => part.trim() || [])
  return parts.length > 0 ? parts : undefined
}
