// Who would be told of a piece of news by mail, and when the first of those mails would leave.
import type { Trx } from '../platform/db/tables.ts'
import { mutesOf, newsHabits } from './fan-out-store.ts'
import { recipientsOf } from './recipient-store.ts'
import { newsDueAt } from './rules.ts'
import type { Topic } from './topics.ts'

export type Reach = { told: number; leavesAt: string | null }

/** `told`: people, each once, who have not said that they want none, at mailboxes that work. */
export async function reachOf(
  trx: Trx,
  people: string[],
  { topic, now }: { topic: Topic; now: Date },
): Promise<Reach> {
  const ids = [...new Set(people)]
  if (ids.length === 0) return { told: 0, leavesAt: null }
  const muted = await mutesOf(trx, ids)
  const recipients = await recipientsOf(trx, ids)
  const reached = ids.filter((id) => !muted.has(`${id} ${topic}`) && !recipients(id).isDead)
  const habits = await newsHabits(trx, reached)
  const gathering = await gatheringMails(trx, reached)
  const times = reached.map((id) => {
    const { rhythm, lastSentAt } = habits(id)
    const open = rhythm === 'at_once' ? undefined : gathering.get(id)
    return open ?? newsDueAt(rhythm, now, lastSentAt)
  })
  return { told: reached.length, leavesAt: times.sort()[0] ?? null }
}

/** When the mail that gathers each one's news leaves, if there is one already. */
async function gatheringMails(trx: Trx, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await trx
    .selectFrom('outgoing_mails')
    .select(['open_for', 'due_at'])
    .where('open_for', 'in', ids)
    .where('state', '=', 'waiting')
    .execute()
  return new Map(rows.map((row) => [row.open_for ?? '', row.due_at]))
}
