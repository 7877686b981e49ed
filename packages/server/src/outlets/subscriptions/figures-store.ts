// Counts of mails and bounces, for the team.

import { hardBouncesBeforeStop } from '../../mail/rules.ts'
import type { MailState } from '../../mail/tables.ts'
import type { Db } from '../../platform/db/tables.ts'

export async function countMails(db: Db) {
  const rows = await db
    .selectFrom('outgoing_mails')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  const counts = new Map(rows.map((row) => [row.state, Number(row.count)]))
  return (state: MailState) => counts.get(state) ?? 0
}

export async function countBounces(db: Db) {
  const rows = await db
    .selectFrom('mail_bounces')
    .select(({ fn }) => ['severity', fn.countAll<number>().as('count')])
    .groupBy('severity')
    .execute()
  const counts = new Map(rows.map((row) => [row.severity, Number(row.count)]))
  return (severity: 'hard' | 'soft') => counts.get(severity) ?? 0
}

export async function oldestDue(db: Db, lateSince: string) {
  const waiting = () => db.selectFrom('outgoing_mails').where('state', '=', 'waiting')
  const oldest = await waiting()
    .select(({ fn }) => fn.min('due_at').as('at'))
    .executeTakeFirst()
  const late = await waiting()
    .where('due_at', '<', lateSince)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const cursors = await db
    .selectFrom('cursors')
    .select(['name', 'seq'])
    .where('name', 'in', ['journal', 'mail'])
    .execute()
  const place = (name: string) => cursors.find((row) => row.name === name)?.seq ?? 0
  return {
    late: Number(late.count),
    oldestDueAt: oldest?.at ?? null,
    unreadEvents: place('journal') - place('mail'),
  }
}

/** Those with enough hard bounces to be stopped, the last ones first. */
export async function bouncedPeople(db: Db) {
  const rows = await db
    .selectFrom('mail_bounces')
    .innerJoin('participants', 'participants.id', 'mail_bounces.participant_id')
    .select(({ fn }) => [
      'participants.id as participantId',
      'participants.email_sealed as emailSealed',
      fn.countAll<number>().as('hardBounces'),
      fn.max('mail_bounces.at').as('lastAt'),
      fn.max('mail_bounces.status').as('lastStatus'),
    ])
    .where('mail_bounces.severity', '=', 'hard')
    .groupBy(['participants.id', 'participants.email_sealed'])
    .having(({ fn }) => fn.countAll<number>(), '>=', hardBouncesBeforeStop)
    .orderBy('lastAt', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, hardBounces: Number(row.hardBounces) }))
}
