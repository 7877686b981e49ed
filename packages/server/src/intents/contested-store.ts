// What an upheld contest took out of the counts, when its territory withdraws it since.
import type { Tables, Trx } from '../platform/db/tables.ts'

type Withdrawn = {
  kind: Tables['case_withdrawals']['kind']
  territoryId: string
  /** What it concerns: any of these. */
  subjects: string[]
}

/** What a contest took out and its territory has withdrawn since: undone, it gives none of it back. */
export async function takeContested(trx: Trx, { kind, territoryId, subjects }: Withdrawn) {
  await trx
    .deleteFrom('case_withdrawals')
    .where('kind', '=', kind)
    .where('territory_id', '=', territoryId)
    .where('subject', 'in', subjects)
    .execute()
}

/** Whether undoing a contest may give back a support of any of these proposals. */
export async function hasContestedSupports(trx: Trx, proposalIds: string[]) {
  const row = await trx
    .selectFrom('case_withdrawals')
    .select('case_id')
    .where('kind', '=', 'support')
    .where('subject', 'in', proposalIds)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
