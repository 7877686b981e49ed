// Granted mandates are found by their last day: the team reads those that end soon.
import type { Kysely } from 'kysely'
import { indexMaker } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>) {
  await indexMaker(db)('mandate_grants', { mandate_grants_by_end: ['ends_at'] })
}
