// What the entries of the team's log are found by; those of before, by what was done and to what.
import { type Kysely, sql } from 'kysely'
import { columnAdder, type Dialect } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await columnAdder(db, dialect)('staff_log', { search_key: "text default ''" })
  const told = sql`operation || ' ' || coalesce(object, '') || ' ' || coalesce(request_id, '')`
  await sql`update staff_log set search_key = lower(replace(replace(${told}, '-', ' '), '_', ' '))`.execute(
    db,
  )
}
