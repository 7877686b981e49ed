// What others did meanwhile, brought to the rows in their place: what came is announced, nothing moves.
import { listModerationQueue, type QueueItem } from '@parvis/sdk/staff'
import type { Changed } from '../../server/changed.ts'
import { connection } from '../../server/staff.ts'
import type { Desk } from './desk.ts'
import { words } from './words.ts'

const mostIds = 200

/** What could not be brought now comes with the next change: rows stay as they were read. */
export const catchUp = (desk: Desk, what: Changed, memberId: string) =>
  bring(desk, what, memberId).catch(() => undefined)

/** `isAll`: so much changed that only the count is asked for, and the list offered anew. */
async function bring(desk: Desk, { ids, isAll, changes }: Changed, memberId: string) {
  const seen = desk.rows.read().filter(({ id }) => isAll || ids.has(id))
  const now = await readAgain(
    seen.slice(0, mostIds).map(({ id }) => id),
    desk.within,
  )
  for (const row of seen) {
    const fresh = now.get(row.id)
    if (!fresh || fresh.version === row.version) continue
    const change = changes.findLast(({ objects }) => objects.some(({ id }) => id === row.id))
    const isMine = change?.by?.id === memberId
    const says = change?.by && !isMine ? words.decidedBy(change.by.name) : words.states[fresh.state]
    // Its words may have been corrected.
    desk.rows.replace(fresh)
    desk.put(fresh, { says })
  }
  await desk.countWaiting()
}

async function readAgain(
  ids: readonly string[],
  within: Desk['within'],
): Promise<ReadonlyMap<string, QueueItem>> {
  if (ids.length === 0) return new Map()
  const query = { ...within, ids: [...ids], limit: mostIds }
  const { items } = await listModerationQueue(connection, query)
  return new Map(items.map((item) => [item.id, item]))
}
