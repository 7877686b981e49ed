// Compares what a file says with the catalogue, and keeps the differences: the catalogue stays as it is.

import type { Author } from '../../people/staff/author.ts'
import type { Database } from '../../platform/db/database.ts'
import { toJson } from '../../platform/db/json.ts'
import { retried } from '../../platform/db/retry.ts'
import { refuse } from '../../platform/refusal.ts'
import { fold } from '../../platform/text/fold.ts'
import type { Unreadable } from './doubts.ts'
import type { Reading } from './item.ts'
import { dropOlder, insertImport, type KeptRow } from './kept.store.ts'
import type { Plan } from './plan-item.ts'
import { type Planned, planAll } from './run.ts'
import type { ImportSource } from './sources.ts'

/** Of one member at a time: beyond, the oldest goes. */
const mostKept = 5
/** The whole of beta.gouv.fr is a fifth of that. */
const mostRows = 5000
const hour = 3_600_000

type Tools = { database: Database; author: Author }
type Given = { id: string; source: ImportSource; fileName: string; reading: Reading }

export async function keepImport(
  { database, author: { staffId, at } }: Tools,
  { id, source, fileName, reading }: Given,
) {
  const { items, unreadable, doubts } = reading
  if (items.length + unreadable.length > mostRows) refuse('file_too_long', { most: mostRows })
  const planned = await database.snapshot((db) => planAll(db, { source, items }))
  const rows = [...planned.map(rowOf), ...unreadable.map(unreadableRow)]
    .toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))
    .map((row, position) => ({ ...row, import_id: id, number: position + 1 }))
  const kept = {
    id,
    source,
    file_name: fileName,
    doubts: toJson(doubts),
    staff_id: staffId,
    read_at: at,
    expires_at: new Date(Date.parse(at) + hour).toISOString(),
  }
  await retried(database.db, async (trx) => {
    await database.hold(trx, `imports ${staffId}`)
    await insertImport(trx, kept, rows)
    await dropOlder(trx, staffId, mostKept)
  })
}

type Numbered = Omit<KeptRow, 'import_id' | 'number'>

function rowOf({ item, plan }: Planned): Numbered {
  const { doubts, kept, outcome } = plan
  const isChange = outcome !== 'unchanged'
  return {
    kind: outcome,
    unit: item.unit,
    place: item.at,
    service_id: plan.serviceId,
    name: plan.name,
    search_key: fold(plan.name),
    version: plan.row?.version ?? null,
    item: isChange ? toJson(item) : null,
    changes: toJson(plan.changes),
    kept: toJson(kept),
    brought: isChange || plan.brought.size === 0 ? null : toJson(broughtOf(plan)),
    doubts: toJson(doubts),
    is_doubtful: Number(doubts.length + kept.length > 0),
    expected: null,
    applied_at: null,
  }
}

const broughtOf = ({ externalId, brought }: Plan) => ({ externalId, values: [...brought] })

function unreadableRow({ at, unit, why }: Unreadable): Numbered {
  return {
    kind: 'unreadable',
    unit,
    place: at,
    service_id: null,
    name: '',
    search_key: '',
    version: null,
    item: null,
    changes: toJson([]),
    kept: toJson([]),
    brought: null,
    doubts: toJson([]),
    is_doubtful: 0,
    expected: toJson(why),
    applied_at: null,
  }
}
