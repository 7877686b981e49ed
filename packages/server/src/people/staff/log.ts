// An entry of the log: who of the team did what, to which object, and what it changed.
import type { Db } from '../../platform/db/database.ts'
import type { Change, Row } from '../../platform/db/recording.ts'
import { entryQuery } from './log-store.ts'
import { createShow, type Shown } from './log-values.ts'

export type StaffAct = {
  /** Null for the command line. */
  staffId: string | null
  /** The operation's id, or what a page did. */
  operation: string
  object: string | null
  requestId: string | null
}

/** One row: its key, and each field before and after. */
export type LoggedChange = {
  table: string
  key: Record<string, Shown>
  fields: Record<string, [before: Shown, after: Shown]>
}

/** The journal tells of itself; the log is not told of. */
const besides = new Set(['events', 'cursors', 'staff_log'])
/** Above this many rows, an entry says how many more there were. */
const most = 500

type Tools = { db: Db; uuid: () => string; now: () => Date; digest: (text: string) => string }

/** Makes the query that adds the entry of one transaction. */
export function createRecorder({ db, uuid, now, digest }: Tools, act: StaffAct) {
  const show = createShow(digest)
  return (changes: Change[]) => {
    const told = changes.filter(({ table }) => !besides.has(table))
    const rows = told.slice(0, most).map((change) => toLogged(change, show))
    return entryQuery(db, {
      id: uuid(),
      at: now().toISOString(),
      staff_id: act.staffId,
      operation: act.operation,
      object: act.object,
      request_id: act.requestId,
      changes: JSON.stringify({ rows, more: told.length - rows.length }),
    })
  }
}

const names = (row: Row | null) => Object.keys(row ?? {})
const isKey = (name: string) => /^(id|key|position|\w+_id)$/.test(name)

type Show = ReturnType<typeof createShow>

function toLogged({ table, before, after }: Change, show: Show): LoggedChange {
  const row = after ?? before ?? {}
  const changed = [...new Set([...names(before), ...names(after)])].filter(
    (name) => (before?.[name] ?? null) !== (after?.[name] ?? null),
  )
  const shown = (from: Row | null, name: string) => show(table, name, from?.[name] ?? null)
  return {
    table,
    key: Object.fromEntries(
      names(row)
        .filter(isKey)
        .map((name) => [name, shown(row, name)]),
    ),
    fields: Object.fromEntries(
      changed.map((name) => [name, [shown(before, name), shown(after, name)]]),
    ),
  }
}
