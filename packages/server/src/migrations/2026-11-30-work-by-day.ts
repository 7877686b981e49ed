// Acts of moderation are found by when they were done: home counts those of the last thirty days.
import type { Kysely } from 'kysely'
import { indexMaker } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>) {
  await indexMaker(db)('contribution_acts', { contribution_acts_by_time: ['at'] })
}
