// Who is to be told of an event that concerns many, without those who have been or asked not to be.
import type { Trx } from '../platform/db/tables.ts'
import type { People } from './concerned-store.ts'

/** The people of what it happened to, and the event that they are told of. */
type Audience = { people: People; id: string; seq: number }

/** The next ones, at most `limit`; each is told under one topic, the closest to them. */
export async function audienceOf(trx: Trx, audience: Audience, limit: number) {
  const rows = await untold(trx, audience)
    .select(({ fn }) => ['people.participant_id', fn.min('people.topic').as('topic')])
    .groupBy('people.participant_id')
    .orderBy('people.participant_id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ participantId: row.participant_id ?? '', topic: row.topic }))
}

/** All of them, each once. */
export async function everyoneOf(trx: Trx, audience: Audience) {
  const rows = await untold(trx, audience).select('people.participant_id').distinct().execute()
  return rows.flatMap((row) => row.participant_id ?? [])
}

function untold(trx: Trx, { people, id, seq }: Audience) {
  return trx
    .selectFrom(people(trx, id).as('people'))
    .where('people.participant_id', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notices')
            .select('notices.event_seq')
            .whereRef('notices.participant_id', '=', 'people.participant_id')
            .where('notices.event_seq', '=', seq),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('mail_mutes')
            .select('mail_mutes.topic')
            .whereRef('mail_mutes.participant_id', '=', 'people.participant_id')
            .whereRef('mail_mutes.topic', '=', 'people.topic'),
        ),
      ),
    )
}
