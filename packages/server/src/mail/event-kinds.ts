// What happens to mails and mailboxes, and what is recalled by mail, as the journal keeps it.
import type { NoFacts } from '../platform/events/events.ts'
import type { Language } from '../platform/language/language.ts'
import type { Rhythm } from './rules.ts'

export type Meeting = {
  groupId: string
  group: string
  proposalId: string
  title: string
  place: string | null
  startsAt: string
  endsAt: string
}

export type MailEvents = {
  'consultation.followed': NoFacts
  'consultation.unfollowed': NoFacts
  'mails.muted': { topics: string }
  'mails.chosen': { rhythm?: Rhythm; language?: Language; heard: string }
  'mail.bounced': { severity: 'hard' | 'soft'; status: string; source: 'smtp' | 'dsn' }
  'mailbox.stopped': { status: string }
  'mailbox.resumed': { bounces: number }
  'meeting.near': Meeting
  'referent.without_news': { territoryId: string; since: string }
}

declare module '../platform/events/events.ts' {
  interface EventData extends MailEvents {}
}
