// An id that stands in addresses: what it may be, and how one is made of a name.
import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { withoutMarks } from './normal-form.ts'

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100)

/** "Données et territoires" → "donnees-et-territoires"; empty when nothing of it remains. */
export function toSlug(text: string) {
  return withoutMarks(text.toLowerCase())
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-')
    .slice(0, 80)
    .replace(/-$/, '')
}

/** Refuses a name of which no id can be made. */
export function requireSlug(name: string) {
  const slug = toSlug(name)
  if (slug === '') throw new Refusal('invalid_input', {}, [{ path: 'id', fault: 'required' }])
  return slug
}
