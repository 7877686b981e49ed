// How many contributions came, and how many decisions were taken, hour by hour: the days of a place are made of them.
import { sql } from 'kysely'
import type { Db } from '../../platform/db/tables.ts'

type Asked = { consultationId: string; from: string }
export type OfHour = { hour: string; count: number }

/** `2026-11-30T14` of a moment as it is stored. */
const hourOf = (column: string) => sql<string>`substr(${sql.ref(column)}, 1, 13)`
const count = sql<number | string>`count(*)`
const read = (rows: { hour: string; count: number | string }[]): OfHour[] =>
  rows.map(({ hour, count: some }) => ({ hour, count: Number(some) }))

export async function receivedByHour(db: Db, { consultationId, from }: Asked) {
  const hour = hourOf('received_at')
  const rows = await db
    .selectFrom('contributions')
    .select([hour.as('hour'), count.as('count')])
    .where('received_at', '>=', from)
    .where('consultation_id', '=', consultationId)
    .groupBy(hour)
    .execute()
  return read(rows)
}

/** Those that gave a contribution an outcome, undone since or not. */
export async function decidedByHour(db: Db, { consultationId, from }: Asked) {
  const hour = hourOf('act.at')
  const rows = await db
    .selectFrom('contribution_acts as act')
    .innerJoin('contributions as of', 'of.id', 'act.contribution_id')
    .select([hour.as('hour'), count.as('count')])
    .where('act.at', '>=', from)
    .where('act.act', 'in', ['redirect', 'reject', 'group'])
    .where('of.consultation_id', '=', consultationId)
    .groupBy(hour)
    .execute()
  return read(rows)
}
