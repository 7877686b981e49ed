// Cells and fields of files as values of ours, with a warning for each that cannot be one.
import { decodeHTMLStrict } from 'entities'
import { z } from 'zod'
import { withoutPassword } from '../../platform/addresses/web-address.ts'
import { webAddress } from '../../platform/http/text.ts'
import { type Doubt, doubt, type Warn } from '../../platform/language/doubt.ts'
import { looksLikeMarkdown, plainMarkdown } from '../../platform/text/markdown.ts'
import { plainText } from '../../platform/text/plain-text.ts'
import { mended, tidyAddress } from '../../platform/text/written.ts'

/**
 * Undefined when nothing is said. Entities of HTML are undone where they are whole: some sources hold
 * escaped text, and "&region=" in an address that a text quotes is no "®".
 */
export function words(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = mended(decodeHTMLStrict(String(value)))
  return text === '' ? undefined : text
}

/** Words on one line. */
export function phrase(value: unknown) {
  const text = typeof value === 'string' && looksLikeMarkdown(value) ? prose(value) : words(value)
  return text?.replace(/\s+/g, ' ')
}

/** Several paragraphs, in Markdown, in HTML or as they were typed: their text. */
export function prose(value: unknown) {
  if (typeof value !== 'string') return undefined
  const text = looksLikeMarkdown(value)
    ? plainMarkdown(value, { keepLines: true })
    : plainText(value)
  return text === '' ? undefined : text
}

/** Of a source that writes Markdown, where a line that ends is no end of a line. */
export function markdown(value: unknown) {
  if (typeof value !== 'string') return undefined
  const text = plainMarkdown(value, { keepLines: false })
  return text === '' ? undefined : text
}

/**
 * `what` names the field at the beginning of a sentence. An address is kept as it stands; what separates
 * it from others in a cell is no part of it. Only what is no address yet is read
 * as text of a page: some escape every sign, "https:&#x2F;&#x2F;" too.
 */
export function address(value: unknown, what: Doubt, warn: Warn) {
  const [first, ...others] = typeof value === 'string' ? addressesIn(value) : []
  if (!first) return undefined
  const found = webAddressOf(first) ?? webAddressOf(decodeHTMLStrict(first))
  if (found) {
    if (others.length > 0) warn(leftOut(what, others))
    return found
  }
  const shown = withoutPassword(first)
  warn(
    doubt(
      `${what.fr} « ${shown} » n’est pas une adresse web : ignorée`,
      `${what.en} “${shown}” is no web address: ignored`,
    ),
  )
  return undefined
}

/** "<https://a.example>; https://b.example;" holds two. */
function addressesIn(text: string) {
  return text
    .split(/[\s;,|]+(?=https?:\/\/)/i)
    .map((one) => tidyAddress(one.replace(/^[\s;,|<"«]+|[\s;,|>"»]+$/g, '')))
    .filter(Boolean)
}

function webAddressOf(text: string) {
  const whole = /^[\w-]+(\.[\w-]+)+(:\d+)?([/?#]|$)/.test(text) ? `https://${text}` : text
  return webAddress.safeParse(whole).data
}

function leftOut(what: Doubt, others: string[]) {
  const list = others.map(withoutPassword).join(', ')
  return doubt(
    `${what.fr} : la première est gardée, pas ${list}`,
    `${what.en}: the first is kept, not ${list}`,
  )
}

/** 2026-03-31 or 31/03/2026, not after today. */
export function pastDate(value: unknown, what: Doubt, { warn, today }: Day) {
  const date = anyDate(value, what, warn)
  if (!date || date <= today) return date
  warn(
    doubt(`${what.fr} (${date}) est à venir : ignorée`, `${what.en} (${date}) is to come: ignored`),
  )
  return undefined
}

type Day = { warn: Warn; today: string }

export function anyDate(value: unknown, what: Doubt, warn: Warn) {
  const given = phrase(value)
  if (!given) return undefined
  const date = given.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1').slice(0, 10)
  if (z.iso.date().safeParse(date).success) return date
  warn(
    doubt(
      `${what.fr} « ${given} » n’est pas une date (exemple : 2026-03-31) : ignorée`,
      `${what.en} “${given}” is no date (example: 2026-03-31): ignored`,
    ),
  )
  return undefined
}

/** The same repository, however its address is written. */
export function repositoryKey(url: string) {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
}
