// The tables of mails: who is told of what, in which mail, what people chose, what came back.
import type { Selectable } from 'kysely'
import type { Language } from '../platform/language/language.ts'
import type { Rhythm } from './rules.ts'
import type { Topic } from './topics.ts'

export type NotificationTables = {
  /** One row a person and event: the key that keeps an event from being told twice. */
  notices: { participant_id: string; event_seq: number; topic: Topic; mail_id: string | null }
  mails: {
    id: string
    participant_id: string
    rank: number
    open_for: string | null
    created_at: string
    due_at: string
    /** 1 once its domain has given it a slot. */
    paced: number
    leased_until: string | null
    lease: string | null
    attempts: number
    tried_at: string | null
    state: MailState
    settled_at: string | null
    fault: string | null
  }
  mail_links: { token_hash: string; participant_id: string; topic: string }
  mail_mutes: { participant_id: string; topic: string; since: string }
  mail_settings: {
    participant_id: string
    rhythm: Rhythm | null
    language: Language | null
    resumed_at: string | null
  }
  mail_subscriptions: { participant_id: string; consultation_id: string; since: string }
  mail_bounces: {
    mail_id: string
    severity: 'hard' | 'soft'
    participant_id: string
    status: string
    source: 'smtp' | 'dsn'
    at: string
  }
  meeting_reminders: { meeting_id: string; starts_at: string; reminded_at: string }
  referent_reminders: { proposal_id: string; territory_id: string; reminded_at: string }
}

/** `dropped`: nothing of it was wanted any more when its time came. */
export type MailState = 'waiting' | 'sent' | 'refused' | 'given_up' | 'dropped'

export type MailRow = Selectable<NotificationTables['mails']>
export type NoticeRow = Selectable<NotificationTables['notices']>
