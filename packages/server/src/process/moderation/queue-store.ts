// A page of the queue: after a cursor, from a place, or around one contribution; and what it shows.
import { sql } from 'kysely'
import {
  type Asked,
  countBefore,
  countOf,
  type Order,
  pageFrom,
  pageOf,
  reversed,
  text,
} from '../../platform/db/keyset.ts'
import type { Db } from '../../platform/db/tables.ts'
import { territoryLabel } from '../../platform/territories/store.ts'
import { excerpt } from '../../platform/text/excerpt.ts'
import { found, type QueueFilter } from './queue-filter-store.ts'

export type QueuePlace = Asked & {
  sort: 'oldest' | 'newest'
  offset?: number | undefined
  around?: string | undefined
}

const oldestFirst: Order<Record<'received_at' | 'id', string>> = [text('received_at'), text('id')]

export async function pageOfQueue(db: Db, filter: QueueFilter, place: QueuePlace) {
  const order = place.sort === 'oldest' ? oldestFirst : reversed(oldestFirst)
  const query = found(db, filter).select(['id', 'received_at'])
  if (place.cursor) {
    return { ...(await pageOf(query, order, place)), total: null, offset: null, rank: null }
  }
  const { around, limit } = place
  const row = around && (await query.where('id', '=', around).executeTakeFirst())
  const rank = row ? await countBefore(query, order, row) : null
  const offset = place.offset ?? (rank ?? 0) - ((rank ?? 0) % limit)
  const page = await pageFrom(query, order, { offset, limit })
  return { ...page, total: await countOf(query), offset, rank }
}

/** As the queue shows them, in the order of `ids`. */
export async function queueItems(db: Db, ids: string[], length: number) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('contributions')
    .innerJoin('territories', 'territories.id', 'contributions.territory_id')
    .leftJoin('staff_members', 'staff_members.id', 'contributions.assignee_id')
    .leftJoin('suspected_contributions', 'contribution_id', 'contributions.id')
    .select(['contributions.id', 'contributions.version', 'contributions.kind'])
    .select(['contributions.state', 'contributions.title', 'contributions.theme_id'])
    .select('contributions.received_at')
    .select(sql<string>`substr(contributions.text, 1, ${sql.lit(length * 2)})`.as('beginning'))
    .select(['territories.kind as territory_kind', 'territories.name', 'department_name'])
    .select(['contributions.assignee_id', 'staff_members.name as assignee_name'])
    .select('suspected_contributions.rule')
    .where('contributions.id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { version, kind, state, title, name, department_name, assignee_id } = row
    return [
      {
        id,
        version,
        kind,
        state,
        title,
        excerpt: excerpt(row.beginning, Math.max(length - title.length, length / 4)),
        themeId: row.theme_id,
        territory: territoryLabel({ kind: row.territory_kind, name, department_name }),
        receivedAt: row.received_at,
        assignee: assignee_id ? { id: assignee_id, name: row.assignee_name ?? '' } : null,
        flagged: row.rule,
      },
    ]
  })
}
