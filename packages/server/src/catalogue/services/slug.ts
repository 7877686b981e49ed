// The id of a service made of its name.
import { withoutMarks } from '../../platform/language/normal-form.ts'
import { Refusal } from '../../platform/refusal.ts'

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
