// What waits for the team, counted along the indexes of its lists.
import { sql } from 'kysely'
import type { Db } from '../../platform/db/tables.ts'

export type Counted = { count: number; oldestAt: string | null }

type Row = { count: number | string; oldestAt: string | null }

const count = sql<number | string>`count(*)`.as('count')
const oldest = (column: string) => sql<string | null>`min(${sql.ref(column)})`.as('oldestAt')
const counted = ({ count, oldestAt }: Row): Counted => ({ count: Number(count), oldestAt })

export async function receivedContributions(db: Db) {
  const row = await db
    .selectFrom('contributions')
    .select([count, oldest('received_at')])
    .where('consultation_id', 'in', db.selectFrom('consultations').select('id'))
    .where('state', '=', 'received')
    .executeTakeFirstOrThrow()
  return counted(row)
}

export async function contributionsOfAssignee(db: Db, staffId: string) {
  const row = await db
    .selectFrom('contributions')
    .select([count, oldest('received_at')])
    .where('assignee_id', '=', staffId)
    .where('state', '=', 'received')
    .executeTakeFirstOrThrow()
  return counted(row)
}

export async function openCases(db: Db) {
  const row = await db
    .selectFrom('cases')
    .select([count, oldest('opened_at')])
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return counted(row)
}

export async function registrationsWithTeam(db: Db) {
  const row = await db
    .selectFrom('site_registrations')
    .select([count, oldest('opened_at')])
    .where('state', '=', 'with_team')
    .executeTakeFirstOrThrow()
  return counted(row)
}

type Asked = { kind: 'service' | 'diagnosis'; state: 'received' | 'requested' }

export async function newRequests(db: Db, { kind, state }: Asked) {
  const row = await db
    .selectFrom('requests')
    .select([count, oldest('recorded_at')])
    .where('kind', '=', kind)
    .where('state', '=', state)
    .executeTakeFirstOrThrow()
  return counted(row)
}

/** In sessions that are not public yet: neither scored, nor stepped out of, nor decided. */
export async function itemsToScore(db: Db, staffId: string) {
  const row = await db
    .selectFrom('committee_members as member')
    .innerJoin('committee_sessions as session', 'session.id', 'member.session_id')
    .innerJoin('committee_items as item', 'item.session_id', 'member.session_id')
    .leftJoin('committee_evaluations as done', (join) =>
      join
        .onRef('done.session_id', '=', 'item.session_id')
        .onRef('done.item_id', '=', 'item.item_id')
        .onRef('done.member_id', '=', 'member.id'),
    )
    .leftJoin('committee_recusals as out', (join) =>
      join
        .onRef('out.session_id', '=', 'item.session_id')
        .onRef('out.item_id', '=', 'item.item_id')
        .onRef('out.member_id', '=', 'member.id'),
    )
    .select([count, oldest('session.created_at')])
    .where('member.staff_id', '=', staffId)
    .where('session.published_at', 'is', null)
    .where('item.outcome', 'is', null)
    .where('done.at', 'is', null)
    .where('out.at', 'is', null)
    .executeTakeFirstOrThrow()
  return counted(row)
}
