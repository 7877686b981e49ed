// What an import may write: never over what someone changed by hand since the last one.
import type { ServiceFields } from '../services/fields.ts'
import type { ServiceChanges, ServiceValues, Stage } from '../services/values.ts'
import type { Item } from './item.ts'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** Fields by name, as the catalogue has them or as a source says them. */
export type Fields = Record<string, Json | undefined>

export type FieldChange = { field: string; before: Json; after: Json }

export type Merge = {
  changes: FieldChange[]
  /** Left as they are: someone changed them, or another source tells otherwise. */
  kept: FieldChange[]
  /** What the source is now known to have brought, in canonical text. */
  brought: Map<string, string>
}

/** A language goes with its text: alone, it says nothing. */
const languageFields: ReadonlyMap<string, keyof ServiceFields> = new Map([
  ['taglineLanguage', 'tagline'],
  ['descriptionLanguage', 'description'],
])

/** What an item says, as the fields of this service would be; `places`: ids of the territories that it names. */
export function saidOf(
  { values: { territories, ...values }, presentStage }: Item,
  current: ServiceValues | undefined,
  places: string[],
): ServiceChanges {
  const since = new Map(current?.deployments.map((one) => [one.territoryId, one.since]))
  return {
    ...values,
    ...(presentStage && { stages: upTo(presentStage, current?.stages ?? []) }),
    // What nobody understands says nothing: the places known before stay.
    ...(territories &&
      places.length > 0 && {
        deployments: places.map((id) => ({ territoryId: id, since: since.get(id) ?? null })),
      }),
  }
}

/** A source that tells only the present stage leaves what came before it. */
function upTo(present: Stage, stages: Stage[]) {
  return [...stages.filter(({ since }) => since < present.since), present]
}

/** `last` holds what this source brought the last time, in canonical text. */
export function merge(said: Fields, current: Fields | undefined, last: Map<string, string>): Merge {
  const result: Merge = { changes: [], kept: [], brought: new Map() }
  for (const [field, after] of Object.entries(said)) {
    if (after === undefined || languageFields.has(field)) continue
    const before = current?.[field] ?? null
    const change = { field, before, after }
    const isSame = canonical(before) === canonical(after)
    if (!isSame && !(current === undefined || mayWrite(change, last.get(field)))) {
      result.kept.push(change)
      continue
    }
    if (!isSame) result.changes.push(change)
    result.brought.set(field, canonical(after))
  }
  mergeLanguages(result, { said, current, last })
  return result
}

type Known = { said: Fields; current: Fields | undefined; last: Map<string, string> }

/** That of a text that the source writes, or that it wrote and nobody changed: French unless it says otherwise. */
function mergeLanguages({ changes, brought }: Merge, { said, current, last }: Known) {
  for (const [field, text] of languageFields) {
    const after = said[field] ?? 'fr'
    const isWritten = changes.some((one) => one.field === text)
    const isItsOwn = isWritten || (brought.has(text) && last.has(text))
    const before = current?.[field] ?? 'fr'
    const isEdited = !isWritten && last.has(field) && last.get(field) !== canonical(before)
    if (!isItsOwn || isEdited) continue
    if (before !== after) changes.push({ field, before, after })
    if (before !== after || last.has(field)) brought.set(field, canonical(after))
  }
}

/** What nobody brought is only filled: an empty field, or a list that keeps all it has. */
function mayWrite({ before, after }: FieldChange, last: string | undefined) {
  if (last !== undefined) return last === canonical(before)
  return isEmpty(before) || isPart(before, after)
}

function isPart(list: Json, whole: Json) {
  if (!Array.isArray(list) || !Array.isArray(whole)) return false
  const all = new Set(whole.map(canonical))
  return list.every((one) => all.has(canonical(one)))
}

const empty = ['null', '""', '[]', 'false', '"unknown"']

function isEmpty(value: Json) {
  return empty.includes(canonical(value))
}

/** JSON with its keys in order: the same value is the same text. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const pairs = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

/** One item a service: what a second one tells of the same only fills what the first left out. */
export function combine(items: Item[]): Item[] {
  const combined = new Map<string, Item>()
  for (const item of items) {
    const first = combined.get(item.externalId)
    combined.set(item.externalId, first ? join(first, item) : item)
  }
  return [...combined.values()]
}

const severalTimes = {
  fr: 'décrit plusieurs fois : la première description l’emporte, les suivantes la complètent',
  en: 'described several times: the first description wins, the others complete it',
}

function join(first: Item, second: Item): Item {
  const values = { ...second.values, ...withoutGaps(first.values) }
  return {
    ...second,
    ...withoutGaps(first),
    values,
    doubts: [...first.doubts, severalTimes, ...second.doubts],
  }
}

function withoutGaps<T extends object>(values: T): T {
  const kept = { ...values }
  for (const key in kept) if (kept[key] === undefined) delete kept[key]
  return kept
}
