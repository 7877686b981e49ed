// All the contributions that answer the filters, with their versions: read in pages before any is decided.
import {
  type ListModerationQueueQuery,
  listModerationQueue,
  type QueueItem,
} from '@parvis/sdk/staff'
import type { Selection } from '../../list/selection.ts'
import { connection } from '../../server/staff.ts'
import { lotSize } from './deciding/lots.ts'

export type Chosen = Pick<QueueItem, 'id' | 'version' | 'title' | 'assignee'>

export async function everyoneOf(
  selection: Selection<QueueItem>,
  query: ListModerationQueueQuery,
  told: (read: number) => void,
  signal: AbortSignal,
): Promise<Chosen[]> {
  if (selection.kind === 'ticked') return [...selection.rows.values()]
  const all: Chosen[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await listModerationQueue(
      connection,
      { ...query, limit: lotSize, cursor },
      { signal },
    )
    all.push(...page.items.filter(({ id }) => !selection.except.has(id)))
    told(all.length)
    if (!page.next) return all
    cursor = page.next
  }
}
