// The columns of a Decidim export, from 2019 to today, by the names each version gave them.
import { fold } from '../../../platform/text/fold.ts'

/** Our name of each column, then those it may have in a file, the most precise first. */
const aliases = {
  reference: ['reference', 'id'],
  url: ['url'],
  title: ['title/fr', 'title'],
  text: ['body/fr', 'body', 'text', 'description'],
  theme: ['category/name/fr', 'category/name', 'category', 'taxonomies/name/fr', 'taxonomies'],
  territory: ['scope/name/fr', 'scope/name', 'scope', 'author/organization'],
  receivedAt: ['published_at', 'created_at'],
} as const

export type Column = keyof typeof aliases
export type Cells = (column: Column) => string

/** Counted on the other platform: supports never carry over, so these are read by nobody. */
const counts = /^(votes|supports|endorsements?)(\/|$)/

/** Where each column is in this file; missing are those without which no row can be read. */
export function placesOf(header: string[]) {
  const names = header.map((name) => name.trim().toLowerCase())
  const places = new Map<Column, number>()
  for (const [column, known] of Object.entries(aliases)) {
    const at = known.map((name) => names.indexOf(name)).find((place) => place >= 0)
    if (at !== undefined && isColumn(column)) places.set(column, at)
  }
  const missing = (['title', 'text'] as const).filter((column) => !places.has(column))
  const hasKey = places.has('reference') || places.has('url')
  return {
    places,
    missing: [...missing, ...(hasKey ? [] : ['reference'])],
    ignoredCounts: names.filter((name) => counts.test(name)),
  }
}

export function cellsOf(places: Map<Column, number>, record: string[]): Cells {
  return (column) => (record[places.get(column) ?? -1] ?? '').trim()
}

/** Themes and taxonomies may come as a list: each part may be the one we know. */
export function partsOf(cell: string) {
  return [cell, ...cell.split(/[,;>|]/)].map((part) => fold(part)).filter(Boolean)
}

function isColumn(name: string): name is Column {
  return Object.hasOwn(aliases, name)
}
