// Cells and fields of files as values of ours, with a warning for each that cannot be one.
import { decodeHTML } from 'entities'
import { z } from 'zod'
import { webAddress } from '../../platform/http/text.ts'
import { withoutPassword } from '../../platform/http/web-address.ts'
import { type Doubt, doubt, type Warn } from '../../platform/language/doubt.ts'
import { mended, tidyAddress } from '../../platform/text/written.ts'

/** Undefined when nothing is said. Entities of HTML are undone: some sources hold escaped text. */
export function words(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = mended(decodeHTML(String(value)))
  return text === '' ? undefined : text
}

/** Words on one line. */
export function phrase(value: unknown) {
  return words(value)?.replace(/\s+/g, ' ')
}

/** As it stands: a sign that is taken out of words would be taken out of what one refuses. */
function tidyLink(value: unknown) {
  return typeof value === 'string' ? tidyAddress(decodeHTML(value)) : undefined
}

/** `what` names the field at the beginning of a sentence. */
export function address(value: unknown, what: Doubt, warn: Warn) {
  const given = tidyLink(value)
  if (!given) return undefined
  const whole = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(given) ? `https://${given}` : given
  const parsed = webAddress.safeParse(whole)
  if (parsed.success) return parsed.data
  const shown = withoutPassword(given)
  warn(
    doubt(
      `${what.fr} « ${shown} » n’est pas une adresse web : ignorée`,
      `${what.en} “${shown}” is no web address: ignored`,
    ),
  )
  return undefined
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
