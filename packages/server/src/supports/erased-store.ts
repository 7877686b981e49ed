// The rows of supports that someone's erasure changes: no number of theirs is left in them.
import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'

export async function supportsOf(trx: Trx, participantId: string) {
  return trx
    .selectFrom('supports')
    .selectAll()
    .where('participant_id', '=', participantId)
    .orderBy('proposal_id')
    .execute()
}

type Names = { supporter: string; alias: string }

export async function forgetSupporter(
  trx: Trx,
  participantId: string,
  { supporter, alias }: Names,
) {
  const nobody = { participant_id: null, intent_id: null }
  await trx
    .updateTable('supports')
    .set((row) => ({
      ...nobody,
      supporter: row
        .case()
        .when('supporter', '=', supporter)
        .then(alias)
        .else(row.ref('supporter'))
        .end(),
    }))
    .where('participant_id', '=', participantId)
    .execute()
}

type Merged = Names & { participantId: string; gone: string[] }

/** What undoing a merge would give back; nothing of what was taken out of the counts. */
export async function forgetMergedSupports(trx: Trx, { participantId, supporter, ...to }: Merged) {
  if (to.gone.length > 0) {
    await trx
      .deleteFrom('merged_supports')
      .where('supporter', '=', supporter)
      .where('into_proposal', 'in', to.gone)
      .execute()
  }
  const rows = await trx
    .selectFrom('merged_supports')
    .selectAll()
    .where((row) =>
      row.or([
        row('supporter', '=', supporter),
        sql<boolean>`dropped like ${`%${participantId}%`}`,
      ]),
    )
    .execute()
  for (const row of rows) {
    const isOwn = row.supporter === supporter
    const dropped = row.dropped && {
      ...JSON.parse(row.dropped),
      ...{ participant_id: null, intent_id: null },
      ...(isOwn && { supporter: to.alias }),
    }
    await trx
      .updateTable('merged_supports')
      .set({
        supporter: isOwn ? to.alias : row.supporter,
        dropped: dropped && JSON.stringify(dropped),
      })
      .where('from_proposal', '=', row.from_proposal)
      .where('supporter', '=', row.supporter)
      .execute()
  }
}
