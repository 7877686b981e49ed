// What was done in a session, in pages, the last first: for everyone, or of one item.
import { staffNames } from '../../people/staff/names-store.ts'
import { fromJson } from '../../platform/db/json.ts'
import type { Asked } from '../../platform/db/keyset.ts'
import type { Db } from '../../platform/db/tables.ts'
import { pageOfActs } from './acts-store.ts'

type History = Asked & { sessionId: string; item?: string | undefined }

export async function loadHistory(db: Db, asked: History) {
  const { rows, next } = await pageOfActs(db, asked)
  const names = await staffNames(
    db,
    rows.map((act) => act.staff_id),
  )
  const items = rows.map(({ version, act, item_id: itemId, why, undoes, staff_id, at, data }) => ({
    version,
    act,
    itemId,
    why,
    undoes,
    at,
    data: fromJson(data),
    by: { id: staff_id, name: names.get(staff_id) ?? '' },
  }))
  return { items, next }
}
