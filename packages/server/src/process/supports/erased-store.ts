// The rows of supports that someone's erasure changes: no number of theirs is left in them.
import type { Trx } from '../../platform/db/database.ts'
import type { SupportRow } from './store.ts'

const tables = ['supports', 'supports_beside'] as const

/** Counted or beside. */
export async function supportsOf(trx: Trx, participantId: string) {
  const rows: SupportRow[] = []
  for (const table of tables) {
    const found = await trx
      .selectFrom(table)
      .selectAll()
      .where('participant_id', '=', participantId)
      .orderBy('proposal_id')
      .execute()
    rows.push(...found)
  }
  return rows
}

type Names = { supporter: string; alias: string }

export async function forgetSupporter(
  trx: Trx,
  participantId: string,
  { supporter, alias }: Names,
) {
  for (const table of tables) {
    await trx
      .updateTable(table)
      .set((row) => ({
        participant_id: null,
        intent_id: null,
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
}
