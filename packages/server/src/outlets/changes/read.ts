// From lines of the journal to what a screen needs to know, and what of it a member may hear.
import { fromJson } from '../../platform/db/json.ts'
import { touchedBy } from './happenings.ts'
import { type ObjectKind, objectOfTable, readers } from './objects.ts'
import type { Line } from './store.ts'

export type Touched = { kind: ObjectKind; id: string | null; version: number | null }

export type Change = {
  seq: number
  at: string
  what: string
  by: { id: string; name: string } | null
  objects: Touched[]
  /** More changed than the log says row by row. */
  more: boolean
}

export type Hearer = { isAllowed: (roles: readonly string[]) => boolean }

/** Undefined when no screen shows what it touched. */
export function changeOf(line: Line): Change | undefined {
  if (line.changes !== null) return ofEntry(line, line.changes)
  // The entry at the act's last event tells of it whole.
  return line.staff_id === null ? ofEvent(line) : undefined
}

function ofEvent({ seq, at, kind, subject }: Line): Change | undefined {
  const touched = touchedBy(kind)
  if (!touched) return undefined
  const objects = [{ kind: touched.kind, id: touched.named ? subject : null, version: null }]
  return { seq, at, what: kind, by: null, objects, more: false }
}

function ofEntry(line: Line, changes: NonNullable<Line['changes']>): Change | undefined {
  const { rows, more } = fromJson(changes)
  const objects = new Map<string, Touched>()
  for (const { table, key, fields } of rows) {
    const part = objectOfTable(table)
    if (!part) continue
    const id = idIn(key[part.by])
    const name = `${part.kind} ${id}`
    const version = versionIn(fields.version?.[1]) ?? objects.get(name)?.version ?? null
    objects.set(name, { kind: part.kind, id, version })
  }
  if (objects.size === 0 && more === 0) return undefined
  const { seq, at, member, member_name: name } = line
  const by = member === null ? null : { id: member, name: name ?? '' }
  const what = line.operation ?? line.kind
  return { seq, at, what, by, objects: [...objects.values()], more: more > 0 }
}

type Shown = string | number | null | undefined

/** A digest names nothing. */
const idIn = (shown: Shown) => (typeof shown === 'string' && !shown.startsWith('#') ? shown : null)

const versionIn = (shown: Shown) => (typeof shown === 'number' ? shown : undefined)

/** What this member may hear, and of several alike only the last: a screen is read again once. */
export function heardBy(hearer: Hearer, changes: Change[]): Change[] {
  const heard = new Map<string, Change>()
  for (const change of changes) {
    const objects = change.objects.filter(({ kind }) => hearer.isAllowed(readers[kind]))
    if (objects.length === 0) continue
    const [first] = objects
    const name = change.by ? String(change.seq) : `${change.what} ${first?.kind} ${first?.id}`
    // At its new place: they stay in order.
    heard.delete(name)
    heard.set(name, { ...change, objects })
  }
  return [...heard.values()]
}
