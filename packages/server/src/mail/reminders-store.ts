// Meetings that come near, referents who have heard nothing; and that they were told so, once.
import type { Db, Trx } from '../platform/db/database.ts'

export async function meetingsBetween(db: Db, from: string, until: string) {
  return db
    .selectFrom('meetings')
    .innerJoin('working_groups', 'working_groups.id', 'meetings.group_id')
    .leftJoin('meeting_reminders', (join) =>
      join
        .onRef('meeting_reminders.meeting_id', '=', 'meetings.id')
        .onRef('meeting_reminders.starts_at', '=', 'meetings.starts_at'),
    )
    .select(['meetings.id', 'meetings.title', 'meetings.place', 'meetings.group_id as groupId'])
    .select(['meetings.starts_at as startsAt', 'meetings.ends_at as endsAt'])
    .select(['working_groups.proposal_id as proposalId', 'working_groups.title as group'])
    .where('meetings.starts_at', '>', from)
    .where('meetings.starts_at', '<=', until)
    .where('meetings.cancelled_at', 'is', null)
    .where('meeting_reminders.meeting_id', 'is', null)
    .orderBy('meetings.starts_at')
    .limit(100)
    .execute()
}

/** False when another process was first, or it was cancelled or moved meanwhile. */
export async function markMeeting(
  trx: Trx,
  { id, startsAt }: { id: string; startsAt: string },
  at: string,
) {
  const stands = await trx
    .selectFrom('meetings')
    .select('id')
    .where('id', '=', id)
    .where('starts_at', '=', startsAt)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()
  if (!stands) return false
  const marked = await trx
    .insertInto('meeting_reminders')
    .values({ meeting_id: id, starts_at: startsAt, reminded_at: at })
    .onConflict((conflict) => conflict.columns(['meeting_id', 'starts_at']).doNothing())
    .returning('meeting_id')
    .executeTakeFirst()
  return marked !== undefined
}

/** Since when nothing was told to them as referents, nor were they reminded: the longest first. */
export async function referentsWithoutNews(db: Db, since: string) {
  const rows = await db
    .selectFrom('referents')
    .leftJoin('referent_reminders', (join) =>
      join
        .onRef('referent_reminders.proposal_id', '=', 'referents.proposal_id')
        .onRef('referent_reminders.territory_id', '=', 'referents.territory_id'),
    )
    .select(['referents.proposal_id as proposalId', 'referents.territory_id as territoryId'])
    .select('referents.participant_id as participantId')
    .where('referents.participant_id', 'is not', null)
    .where('referents.recorded_at', '<=', since)
    .where((where) =>
      where.or([
        where('referent_reminders.reminded_at', 'is', null),
        where('referent_reminders.reminded_at', '<=', since),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notices')
            .innerJoin('events', 'events.seq', 'notices.event_seq')
            .select('events.seq')
            .whereRef('notices.participant_id', '=', 'referents.participant_id')
            .where('notices.topic', '=', 'referent')
            .where('events.at', '>', since),
        ),
      ),
    )
    .orderBy('referents.recorded_at')
    .limit(200)
    .execute()
  return rows
}

type Referent = { proposalId: string; territoryId: string }

/** False when another process was first. */
export async function markReferent(
  trx: Trx,
  { proposalId, territoryId }: Referent,
  { at, since }: { at: string; since: string },
) {
  const marked = await trx
    .insertInto('referent_reminders')
    .values({ proposal_id: proposalId, territory_id: territoryId, reminded_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(['proposal_id', 'territory_id'])
        .doUpdateSet({ reminded_at: at })
        .where('referent_reminders.reminded_at', '<=', since),
    )
    .returning('territory_id')
    .executeTakeFirst()
  return marked !== undefined
}
