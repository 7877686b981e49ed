// Cells and fields of files as values of ours, with a warning for each that cannot be one.
import { decodeHTML } from 'entities'
import { z } from 'zod'
import { tidy, webAddress } from '../../platform/http/text.ts'
import { withoutPassword } from '../../platform/http/web-address.ts'

export type Warn = (warning: string) => void

const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/gu

/** Undefined when nothing is said. Entities of HTML are undone: some sources hold escaped text. */
export function words(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = tidy(decodeHTML(String(value)).replace(controls, ' '))
  return text === '' ? undefined : text
}

/** Words on one line. */
export function phrase(value: unknown) {
  return words(value)?.replace(/\s+/g, ' ')
}

/** As it stands: a sign that is taken out of words would be taken out of what one refuses. */
function tidyLink(value: unknown) {
  return typeof value === 'string' ? tidy(decodeHTML(value)) : undefined
}

export function address(value: unknown, what: string, warn: Warn) {
  const given = tidyLink(value)
  if (!given) return undefined
  const whole = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(given) ? `https://${given}` : given
  const parsed = webAddress.safeParse(whole)
  if (parsed.success) return parsed.data
  warn(`${what} « ${withoutPassword(given)} » n’est pas une adresse web : ignorée`)
  return undefined
}

/** 2026-03-31 or 31/03/2026, not after today. */
export function pastDate(value: unknown, what: string, { warn, today }: Day) {
  const date = anyDate(value, what, warn)
  if (!date || date <= today) return date
  warn(`${what} (${date}) est à venir : ignorée`)
  return undefined
}

type Day = { warn: Warn; today: string }

export function anyDate(value: unknown, what: string, warn: Warn) {
  const given = phrase(value)
  if (!given) return undefined
  const date = given.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1').slice(0, 10)
  if (z.iso.date().safeParse(date).success) return date
  warn(`${what} « ${given} » n’est pas une date (exemple : 2026-03-31) : ignorée`)
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
