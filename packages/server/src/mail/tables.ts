// The tables of mail, and what each of their columns tells of a person.
import type { Json } from '../platform/db/json.ts'
import type { Language } from '../platform/language/language.ts'
import { goesWithAccount } from '../platform/personal-data/common.ts'
import {
  type DeclaredTables,
  digest,
  id,
  mentioning,
  nobodys,
  participantId,
  text,
  words,
} from '../platform/personal-data/declaration.ts'
import type { MailFacts, MailKindName } from './mail-facts.ts'
import type { Rhythm } from './rules.ts'
import type { Topic } from './topics.ts'

/** `dropped`: nothing of it was wanted any more when its time came. */
export type MailState = 'waiting' | 'sent' | 'refused' | 'given_up' | 'dropped'

const topic = text('Sujet', 'Topic')
const choices = words('Respecter vos choix', 'To respect your choices')

export type MailTables = {
  /** One row a person and event: the key that keeps an event from being told twice. */
  notices: { participant_id: string; event_seq: number; topic: Topic; mail_id: string | null }
  outgoing_mails: {
    /** Also its Message-ID: the same whenever it is sent again. */
    id: string
    kind: MailKindName
    /** To an account, at its mailbox of when it leaves; or null, and `address` says where. */
    participant_id: string | null
    address: string | null
    /** What it is about: a territory, a registration. */
    subject: string | null
    facts: Json<MailFacts[MailKindName]>
    rank: number
    /** Of mails that gather under the same key there is one, until it leaves. */
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
    participant_id: string | null
    status: string
    source: 'smtp' | 'dsn'
    at: string
  }
  meeting_reminders: { meeting_id: string; starts_at: string; reminded_at: string }
  referent_reminders: { proposal_id: string; territory_id: string; reminded_at: string }
}

declare module '../platform/db/tables.ts' {
  interface Tables extends MailTables {}
}

export const mailColumns: DeclaredTables<MailTables> = {
  notices: {
    ...goesWithAccount,
    title: words('Nouvelles à vous dire', 'News to tell you'),
    purpose: words('Ne rien vous dire deux fois', 'To tell you nothing twice'),
    retention: 'mail',
    key: ['participant_id', 'event_seq'],
    joining: { goes: 'moves', on: ['event_seq'], keeps: 'other' },
    columns: {
      participant_id: participantId,
      event_seq: nobodys,
      topic: topic,
      mail_id: nobodys,
    },
  },
  outgoing_mails: {
    ...goesWithAccount,
    title: words('Courriels', 'Mails'),
    purpose: words(
      'Vous envoyer récépissés et nouvelles ; écrire aux mairies',
      'To send you receipts and news; to write to town halls',
    ),
    retention: 'mail',
    key: ['id'],
    joining: { goes: 'moves', on: ['open_for'], keeps: 'both' },
    columns: {
      id: nobodys,
      kind: nobodys,
      participant_id: participantId,
      address: text(
        'Adresse de qui n’a pas de compte : une mairie, un membre d’un comité',
        'Address of whoever has no account: a town hall, a member of a committee',
      ),
      subject: nobodys,
      facts: nobodys,
      rank: nobodys,
      open_for: mentioning(id('Ce qu’il rassemble', 'What it gathers')),
      created_at: nobodys,
      due_at: nobodys,
      paced: nobodys,
      leased_until: nobodys,
      lease: nobodys,
      attempts: nobodys,
      tried_at: nobodys,
      state: nobodys,
      settled_at: nobodys,
      fault: text('Pourquoi il n’est pas parti', 'Why it did not leave'),
    },
  },
  mail_links: {
    ...goesWithAccount,
    title: words('Liens de vos courriels', 'Links of your mails'),
    purpose: words('Choisir vos courriels sans vous identifier', 'To choose without signing in'),
    retention: 'account',
    key: ['token_hash'],
    // Those that the other address received are its reader's, not theirs any more.
    joining: { goes: 'with_mailbox' },
    columns: {
      token_hash: digest('Empreinte du lien', 'Digest of the link'),
      participant_id: participantId,
      topic: topic,
    },
  },
  mail_mutes: {
    ...goesWithAccount,
    title: words('Courriels refusés', 'Mails you refused'),
    purpose: choices,
    retention: 'account',
    key: ['participant_id', 'topic'],
    joining: { goes: 'moves', on: ['topic'], keeps: 'other' },
    columns: {
      participant_id: participantId,
      topic: topic,
      since: nobodys,
    },
  },
  mail_settings: {
    ...goesWithAccount,
    title: words('Manière de vous écrire', 'How to write to you'),
    purpose: choices,
    retention: 'account',
    key: ['participant_id'],
    joining: { goes: 'moves', on: [], keeps: 'mailbox' },
    columns: {
      participant_id: participantId,
      rhythm: text('Rythme', 'Rhythm'),
      language: text('Langue choisie', 'Chosen language'),
      resumed_at: nobodys,
    },
  },
  mail_subscriptions: {
    ...goesWithAccount,
    title: words('Abonnements', 'Subscriptions'),
    purpose: words('Vous prévenir des étapes', 'To tell you of stages'),
    basis: 'consent',
    retention: 'account',
    key: ['participant_id', 'consultation_id'],
    joining: { goes: 'moves', on: ['consultation_id'], keeps: 'other' },
    columns: {
      participant_id: participantId,
      consultation_id: id('Consultation suivie', 'Consultation followed'),
      since: nobodys,
    },
  },
  mail_bounces: {
    ...goesWithAccount,
    title: words('Courriels revenus', 'Mails that came back'),
    purpose: words('Ne plus écrire à une boîte morte', 'To stop writing to a dead mailbox'),
    retention: 'bounce',
    key: ['mail_id', 'severity'],
    joining: { goes: 'with_mailbox' },
    columns: {
      mail_id: nobodys,
      severity: text('Gravité', 'Severity'),
      participant_id: participantId,
      status: text('Réponse du serveur', 'Answer of the server'),
      source: text('D’où vient le retour', 'Where the report came from'),
      at: nobodys,
    },
  },
  meeting_reminders: {
    columns: {
      meeting_id: nobodys,
      starts_at: nobodys,
      reminded_at: nobodys,
    },
  },
  referent_reminders: {
    columns: {
      proposal_id: nobodys,
      territory_id: nobodys,
      reminded_at: nobodys,
    },
  },
}
