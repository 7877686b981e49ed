// The outbox of every mail; what participants are told, in which mail, what they chose, and what came back.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function mail(table: TableMaker) {
  // What a person is told of: its key keeps an event from being told twice.
  await table('notices', {
    columns: {
      participant_id: 'text',
      event_seq: 'integer',
      topic: 'text',
      mail_id: 'text?',
    },
    key: ['participant_id', 'event_seq'],
    indexes: {
      notices_by_mail: ['mail_id'],
      notices_by_event: ['event_seq'],
    },
  })

  // `open_for` is what a mail still gathers: one open mail a person. Null once it may no longer change.
  await table('outgoing_mails', {
    columns: {
      id: 'text primary key',
      kind: 'text',
      participant_id: 'text?',
      address: 'text?',
      subject: 'text?',
      facts: 'text',
      rank: 'integer',
      open_for: 'text? unique',
      created_at: 'text',
      due_at: 'text',
      paced: 'integer',
      leased_until: 'text?',
      lease: 'text?',
      attempts: 'integer',
      tried_at: 'text?',
      state: 'text',
      settled_at: 'text?',
      fault: 'text?',
    },
    indexes: {
      outgoing_mails_by_due: ['state', 'rank', 'due_at'],
      outgoing_mails_by_participant: ['participant_id', 'rank', 'settled_at'],
      outgoing_mails_by_subject: ['subject', 'kind'],
    },
  })

  // Links at the foot of mails, by which one chooses without signing in.
  await table('mail_links', {
    columns: {
      token_hash: 'text primary key',
      participant_id: 'text',
      topic: 'text',
    },
  })

  // Topics that a person wants no mail of.
  await table('mail_mutes', {
    columns: {
      participant_id: 'text',
      topic: 'text',
      since: 'text',
    },
    key: ['participant_id', 'topic'],
  })

  // How often, and in which language, a person is written to.
  await table('mail_settings', {
    columns: {
      participant_id: 'text primary key',
      rhythm: 'text?',
      language: 'text?',
      resumed_at: 'text?',
    },
  })

  // Consultations that a person follows.
  await table('mail_subscriptions', {
    columns: {
      participant_id: 'text',
      consultation_id: 'text',
      since: 'text',
    },
    key: ['participant_id', 'consultation_id'],
  })

  // Mails that came back, so that nobody writes on to a dead mailbox.
  await table('mail_bounces', {
    columns: {
      mail_id: 'text',
      severity: 'text',
      participant_id: 'text?',
      status: 'text',
      source: 'text',
      at: 'text',
    },
    key: ['mail_id', 'severity'],
    indexes: {
      mail_bounces_by_participant: ['participant_id', 'at'],
    },
  })

  // Meetings that members were reminded of, by their time: moved, they are reminded of again.
  await table('meeting_reminders', {
    columns: {
      meeting_id: 'text',
      starts_at: 'text',
      reminded_at: 'text',
    },
    key: ['meeting_id', 'starts_at'],
  })

  // Referents who were reminded of what they had offered.
  await table('referent_reminders', {
    columns: {
      proposal_id: 'text',
      territory_id: 'text',
      reminded_at: 'text',
    },
    key: ['proposal_id', 'territory_id'],
  })
}
