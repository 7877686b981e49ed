// The addresses of all that may be found, as search engines read them: in one file, or in several with their list.
import { escapeMarkup } from '../../platform/layout/markup.ts'

export type Entry = {
  at: string
  /** When what it shows changed last; left out where nobody noted it. */
  changedAt?: string | null
  languages?: Record<'fr' | 'en', string>
}

/** What the protocol allows in a file. */
export const mostInFile = 50_000

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const of = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

export const filesFor = (entries: Entry[], most = mostInFile) =>
  Array.from({ length: Math.max(1, Math.ceil(entries.length / most)) }, (_, at) =>
    entries.slice(at * most, (at + 1) * most),
  )

export function listOfFiles(baseUrl: string, addresses: string[]) {
  const items = addresses.map((at) => `<sitemap>${tag('loc', baseUrl + at)}</sitemap>`)
  return `${head}<sitemapindex ${of}>\n${items.join('\n')}\n</sitemapindex>\n`
}

export function fileOf(baseUrl: string, entries: Entry[]) {
  const items = entries.map(({ at, changedAt, languages }) =>
    [
      '<url>',
      tag('loc', baseUrl + at),
      changedAt ? tag('lastmod', changedAt) : '',
      ...Object.entries(languages ? { ...languages, 'x-default': languages.fr } : {}).map(
        ([language, path]) =>
          `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeMarkup(baseUrl + path)}"/>`,
      ),
      '</url>',
    ].join(''),
  )
  return `${head}<urlset ${of} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${items.join('\n')}\n</urlset>\n`
}

const tag = (name: string, text: string) => `<${name}>${escapeMarkup(text)}</${name}>`
