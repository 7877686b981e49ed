// An entry of the log: who of the team did what, to which object, and what it changed.

import type { Change, Row } from '../../platform/db/audit-dialect.ts'
import { toJson } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { KeyedRequest, StaffAct } from '../../platform/http/team.ts'
import type { Inventory } from '../../platform/personal-data/inventory.ts'
import { answerQuery } from './answers-store.ts'
import { entryQueries } from './log-store.ts'
import { createShow } from './log-values.ts'
import { wordsOf } from './log-words.ts'
import { answerLifetime } from './rules.ts'
import type { LoggedChange } from './tables.ts'

/** The journal tells of itself; the log is not told of; differences kept for an hour change nothing. */
const besides = new Set(['events', 'cursors', 'staff_log', 'service_import_rows'])
/** Above this many rows, an entry says how many more there were. */
const most = 500

type Tools = {
  db: Db
  uuid: () => string
  now: () => Date
  digest: (text: string) => string
  inventory: Inventory
}

/** Makes the queries that add the entry of one transaction. */
export function createRecorder({ db, uuid, now, digest, inventory }: Tools, act: StaffAct) {
  const show = createShow(digest, inventory)
  const keptAnswer = ({ keyHash, body }: KeyedRequest, staffId: string | null) => ({
    key_hash: keyHash,
    staff_id: staffId ?? '',
    body_hash: digest(body),
    answer_sealed: null,
    expires_at: new Date(now().getTime() + answerLifetime).toISOString(),
  })
  return (changes: Change[]) => {
    const told = changes.filter(({ table }) => !besides.has(table))
    const rows = told.slice(0, most).map((change) => toLogged(change, show))
    const entry = {
      id: uuid(),
      at: now().toISOString(),
      staff_id: act.staffId,
      operation: act.operation,
      object: act.object,
      request_id: act.requestId,
      changes: toJson({ rows, more: told.length - rows.length }),
      search_key: wordsOf(act, rows),
    }
    const isInJournal = changes.some(({ table }) => table === 'events')
    return [
      // First: where another with the same key was before, nothing more is tried.
      ...(act.request ? [answerQuery(db, keptAnswer(act.request, act.staffId))] : []),
      ...entryQueries(db, entry, { isInJournal }),
    ]
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
