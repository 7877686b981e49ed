// Where each of our fields is in a table, and what is understood of each of its columns.
import { fold } from '../../../platform/text/fold.ts'
import { UnreadableFile } from '../../../platform/text/unreadable-file.ts'
import { counts, type Field, fields, frenchHeadings, headings, personal } from './fields.ts'
import type { Mapping } from './mapping.ts'

export type Source = {
  /** Places of its columns, the first to be asked first. */
  at: number[]
  values: Map<string, string>
  default: string | undefined
}

export type ColumnUse =
  | { is: 'read'; as: Field[] }
  | { is: 'ignored' | 'count' | 'personal' | 'unknown' }

export type Columns = {
  sources: Map<Field, Source>
  /** One for each heading, in their order. */
  uses: ColumnUse[]
  language: string
  isFrench: boolean
  /** Those in another language than the one chosen. */
  otherLanguages: Set<number>
}

type Asked = { mapping: Mapping; language: string | undefined }

type Heading = {
  at: number
  raw: string
  folded: string
  base: string
  language: string | undefined
}

export function columnsOf(header: string[], { mapping, language: asked }: Asked): Columns {
  const all = header.map(headingOf)
  const language = asked ?? mapping.language ?? languageOf(all)
  const sources = new Map<Field, Source>()
  for (const field of fields) {
    const source = sourceOf(field, all, { mapping, language })
    if (source) sources.set(field, source)
  }
  const ignored = new Set(mapping.ignored.map(foldHeading))
  return {
    sources,
    uses: all.map((heading) => useOf(heading, sources, ignored)),
    language,
    isFrench:
      language === 'fr' ||
      all.some(({ raw, folded }) => /[éèêçùœ]/i.test(raw) || frenchHeadings.includes(folded)),
    otherLanguages: new Set(
      all.flatMap((one) => (one.language && one.language !== language ? [one.at] : [])),
    ),
  }
}

function headingOf(raw: string, at: number): Heading {
  const [, base = raw, language] = /^(.*)[/_-]([a-z]{2}(?:-[A-Za-z]{2,4})?)$/.exec(raw) ?? []
  const isLanguage = language !== undefined && !['id', 'at', 'by', 'of'].includes(language)
  return {
    at,
    raw,
    folded: foldHeading(raw),
    base: foldHeading(isLanguage ? base : raw),
    language: isLanguage ? language.toLowerCase() : undefined,
  }
}

/** "authorEmail" says whose it is as "author_email" does. */
const foldHeading = (raw: string) => fold(raw.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))

/** French if it has any, else that of its titles. */
function languageOf(all: Heading[]) {
  const languages = all.flatMap(({ language, base }) => (base === 'title' && language) || [])
  return languages.includes('fr') ? 'fr' : (languages[0] ?? '')
}

type Choice = { mapping: Mapping; language: string }

function sourceOf(field: Field, all: Heading[], { mapping, language }: Choice): Source | undefined {
  const given = mapping.columns[field]
  const own = given && 'language' in given ? (given.language ?? language) : language
  const wanted = given?.column
  const at =
    wanted === undefined
      ? given && 'default' in given && given.default !== undefined
        ? []
        : knownPlaces(field, all, own)
      : [wanted].flat().flatMap((name) => placesNamed(name, all, own))
  const values = given && 'values' in given ? given.values : undefined
  const byDefault = given && 'default' in given ? given.default : undefined
  if (at.length === 0 && byDefault === undefined) return undefined
  return {
    at,
    values: new Map(Object.entries(values ?? {}).map(([said, ours]) => [fold(said), ours])),
    default: byDefault,
  }
}

/** The first known heading that is there, in the chosen language first; and every taxonomy. */
function knownPlaces(field: Field, all: Heading[], language: string) {
  const known: readonly string[] = headings[field]
  const name = known.find((one) => all.some(({ base }) => base === one))
  const own = all.filter(({ base }) => base === name)
  const taxonomies =
    field === 'theme' || field === 'territory'
      ? all.filter(({ base }) => /^taxonomies( (\d+|name))?$/.test(base))
      : []
  return inLanguage([...own, ...taxonomies], language)
}

/** A name as it stands, or without its language. */
function placesNamed(name: string, all: Heading[], language: string) {
  const folded = foldHeading(name)
  const exact = all.filter(({ raw, folded: one }) => raw === name || one === folded)
  const found = exact.length > 0 ? exact : all.filter(({ base }) => base === folded)
  if (found.length === 0) {
    throw new UnreadableFile(
      `La correspondance nomme la colonne « ${name} », que ce tableau n’a pas. Il a : ${all.map(({ raw }) => raw).join(', ')}.`,
    )
  }
  return inLanguage(found, language)
}

function inLanguage(some: Heading[], language: string) {
  const rank = (one: Heading) => (one.language === language ? 0 : one.language ? 2 : 1)
  return [...new Set(some.toSorted((a, b) => rank(a) - rank(b)).map(({ at }) => at))]
}

function useOf(
  { at, folded }: Heading,
  sources: Map<Field, Source>,
  ignored: Set<string>,
): ColumnUse {
  const as = [...sources].flatMap(([field, source]) => (source.at.includes(at) ? [field] : []))
  if (as.length > 0) return { is: 'read', as }
  if (ignored.has(folded)) return { is: 'ignored' }
  if (counts.test(folded)) return { is: 'count' }
  return { is: personal.test(folded) ? 'personal' : 'unknown' }
}
