// What the diagnostic panel knows, as sections of named values: shown and copied from the same ones.
import type { Words } from './words.ts'

/** `source`: where the value comes from. `place`: what of the page it is about. */
export type Row = {
  name: string
  value: string
  source?: string
  wrong?: boolean
  place?: HTMLElement
}
export type Section = { title: string; rows: Row[]; empty: string }

/** All of it as a text for the people who help: nothing in it says who reads the page. */
export function reportOf(sections: Section[], words: Words) {
  const line = ({ name, value, source, wrong }: Row) =>
    `${wrong ? '!' : '-'} ${name}: ${value}${source ? ` (${source})` : ''}`
  return sections
    .map(({ title, rows, empty }) =>
      [`## ${title}`, ...(rows.length ? rows.map(line) : [empty])].join('\n'),
    )
    .toSpliced(0, 0, `# ${words.title}`)
    .join('\n\n')
}

// Of an address, what its owner wrote; the rest may be what a person typed, or who they are.
const known = ['site', 'consultation', 'proposals', 'services', 'sort', 'limit', 'year']

/** An address without what it may say of a person; ours are shortened to their path. */
export function discreet(address: string, server = '') {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  const isOurs = server !== '' && url.origin === new URL(server, location.href).origin
  const path = url.pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
  if (!isOurs) return url.origin === 'null' ? `${url.protocol}…` : url.origin + path
  const query = [...url.searchParams].map(
    ([name, value]) => `${name}=${known.includes(name) ? value : '…'}`,
  )
  return path + (query.length ? `?${query.join('&')}` : '')
}
