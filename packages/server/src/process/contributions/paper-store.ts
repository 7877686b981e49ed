// Contributions entered from paper: which are, how many by an agent, how many for a mailbox.
import type { Db, Trx } from '../../platform/db/database.ts'

export async function enteredSince(trx: Trx, participantId: string, since: string) {
  const row = await trx
    .selectFrom('intents')
    .select((one) => one.fn.countAll<number>().as('count'))
    .where('participant_id', '=', participantId)
    .where('kind', '=', 'paper_contribution')
    .where('confirmed_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function receivedOnPaperSince(trx: Trx, emailIndexes: string[], since: string) {
  const row = await trx
    .selectFrom('contributions')
    .innerJoin('participants', 'participants.id', 'contributions.participant_id')
    .select((one) => one.fn.countAll<number>().as('count'))
    .where('participants.email_index', 'in', emailIndexes)
    .where('contributions.on_behalf', '=', 1)
    .where('contributions.received_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function isOnPaper(db: Db, id: string) {
  const row = await db
    .selectFrom('contributions')
    .select('on_behalf')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.on_behalf === 1
}
