// What people chose about their mails, and the links by which they choose.
import type { Insertable } from 'kysely'
import type { Db, Trx } from '../platform/db/database.ts'
import type { Language } from '../platform/language/language.ts'
import type { Rhythm } from './rules.ts'
import type { NotificationTables } from './store.ts'
import type { NewsTopic } from './topics.ts'

/** Links already known stay as they are. */
export async function insertLinks(
  db: Db | Trx,
  links: Insertable<NotificationTables['mail_links']>[],
) {
  if (links.length === 0) return
  await db
    .insertInto('mail_links')
    .values(links)
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
    .execute()
}

export async function findLink(db: Db, tokenHash: string) {
  return db
    .selectFrom('mail_links')
    .innerJoin('participants', 'participants.id', 'mail_links.participant_id')
    .select(['mail_links.participant_id', 'mail_links.topic', 'participants.email_sealed'])
    .where('mail_links.token_hash', '=', tokenHash)
    .executeTakeFirst()
}

/** Answers those that were not muted before. */
export async function muteTopics(
  trx: Trx,
  participantId: string,
  { topics, since }: { topics: readonly NewsTopic[]; since: string },
) {
  if (topics.length === 0) return []
  const rows = await trx
    .insertInto('mail_mutes')
    .values(topics.map((topic) => ({ participant_id: participantId, topic, since })))
    .onConflict((conflict) => conflict.columns(['participant_id', 'topic']).doNothing())
    .returning('topic')
    .execute()
  return rows.map(({ topic }) => topic)
}

/** Answers those that were muted. */
export async function unmuteTopics(trx: Trx, participantId: string, topics: readonly NewsTopic[]) {
  if (topics.length === 0) return []
  const rows = await trx
    .deleteFrom('mail_mutes')
    .where('participant_id', '=', participantId)
    .where('topic', 'in', topics)
    .returning('topic')
    .execute()
  return rows.map(({ topic }) => topic)
}

/** False when it was followed already. */
export async function follow(
  trx: Trx,
  {
    participantId,
    consultationId,
    since,
  }: Record<'participantId' | 'consultationId' | 'since', string>,
) {
  const row = await trx
    .insertInto('mail_subscriptions')
    .values({ participant_id: participantId, consultation_id: consultationId, since })
    .onConflict((conflict) => conflict.columns(['participant_id', 'consultation_id']).doNothing())
    .returning('since')
    .executeTakeFirst()
  return row !== undefined
}

/** Answers those that were followed. */
export async function unfollow(trx: Trx, participantId: string, consultationIds: string[]) {
  if (consultationIds.length === 0) return []
  const rows = await trx
    .deleteFrom('mail_subscriptions')
    .where('participant_id', '=', participantId)
    .where('consultation_id', 'in', consultationIds)
    .returning('consultation_id')
    .execute()
  return rows.map((row) => row.consultation_id)
}

export async function saveManner(
  trx: Trx,
  participantId: string,
  manner: { rhythm: Rhythm; language: Language },
) {
  await trx
    .insertInto('mail_settings')
    .values({ participant_id: participantId, ...manner })
    .onConflict((conflict) => conflict.column('participant_id').doUpdateSet(manner))
    .execute()
}

export type Settings = {
  rhythm: Rhythm
  language: Language
  muted: string[]
  followed: { id: string; title: string }[]
}

export async function settingsOf(db: Db | Trx, participantId: string): Promise<Settings> {
  const chosen = await db
    .selectFrom('participants')
    .leftJoin('mail_settings', 'mail_settings.participant_id', 'participants.id')
    .leftJoin('participant_visits', 'participant_visits.participant_id', 'participants.id')
    .select(['mail_settings.rhythm', 'mail_settings.language'])
    .select('participant_visits.language as visit_language')
    .where('participants.id', '=', participantId)
    .executeTakeFirst()
  const mutes = await db
    .selectFrom('mail_mutes')
    .select('topic')
    .where('participant_id', '=', participantId)
    .execute()
  const followed = await db
    .selectFrom('mail_subscriptions')
    .innerJoin('consultations', 'consultations.id', 'mail_subscriptions.consultation_id')
    .select(['consultations.id', 'consultations.title'])
    .where('mail_subscriptions.participant_id', '=', participantId)
    .orderBy('consultations.id')
    .execute()
  return {
    rhythm: chosen?.rhythm ?? 'daily',
    language: chosen?.language ?? chosen?.visit_language ?? 'fr',
    muted: mutes.map(({ topic }) => topic),
    followed,
  }
}
