// How many contributions each of these people has sent lately.
import type { Trx } from '../../platform/db/database.ts'

/** When those of each came, the earliest first; what an agent entered from paper is counted apart. */
export async function receivedFrom(trx: Trx, participantIds: string[], since: string) {
  const received = new Map<string, string[]>(participantIds.map((id) => [id, []]))
  const rows = await trx
    .selectFrom('contributions')
    .select(['participant_id', 'received_at'])
    .where('participant_id', 'in', [...received.keys()])
    .where('on_behalf', '=', 0)
    .where('received_at', '>', since)
    .orderBy('received_at')
    .execute()
  for (const { participant_id: id, received_at } of rows) received.get(id ?? '')?.push(received_at)
  return received
}
