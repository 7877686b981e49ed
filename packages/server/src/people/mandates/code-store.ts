// How many codes someone has had sent to town halls lately.
import type { Db, Trx } from '../../platform/db/database.ts'

export async function codesAskedBy(db: Db | Trx, participantId: string, since: string) {
  const { count } = await db
    .selectFrom('sign_in_codes')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('intent_id', 'like', `habilitation ${participantId} %`)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}
