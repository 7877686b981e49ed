// Inventory: what people are told by mail, what they chose, what came back.
import {
  type Declaration,
  digest,
  id,
  mentioning,
  participantId,
  text,
  words,
} from './declaration.ts'

const own = {
  basis: 'public_task',
  subject: { participant: 'participant_id' },
  joining: { goes: 'moves' },
  erasure: { goes: 'rows' },
} as const
const topic = text('Sujet', 'Topic')
const choices = words('Respecter vos choix', 'To respect your choices')

export const mailRecords: Record<string, Declaration> = {
  notices: {
    ...own,
    title: words('Nouvelles à vous dire', 'News to tell you'),
    purpose: words('Ne rien vous dire deux fois', 'To tell you nothing twice'),
    retention: 'mail',
    key: ['participant_id', 'event_seq'],
    joining: { goes: 'moves', on: ['event_seq'], keeps: 'other' },
    columns: { participant_id: participantId, topic },
  },
  mails: {
    ...own,
    title: words('Courriels', 'Mails'),
    purpose: words('Vous envoyer récépissés et nouvelles', 'To send you receipts and news'),
    retention: 'mail',
    key: ['id'],
    joining: { goes: 'moves', on: ['open_for'], keeps: 'both' },
    columns: {
      participant_id: participantId,
      open_for: mentioning(id('Ce qu’il rassemble', 'What it gathers')),
      fault: text('Pourquoi il n’est pas parti', 'Why it did not leave'),
    },
  },
  agreement_mails: {
    title: words('Demandes d’accord aux mairies', 'Town halls asked about a site'),
    purpose: words(
      'Demander à la mairie son accord pour un site, une fois et sûrement',
      'To ask the town hall about a site, once and for sure',
    ),
    basis: 'public_task',
    retention: 'mail',
    subject: 'elsewhere',
    key: ['id'],
    joining: { goes: 'otherwise' },
    columns: {
      email: text('Adresse officielle de la mairie', 'Official address of the town hall'),
      fault: text('Pourquoi il n’est pas parti', 'Why it did not leave'),
    },
    erasure: { goes: 'otherwise', how: words('Seul, après six mois.', 'Alone, after six months.') },
  },
  mail_links: {
    ...own,
    title: words('Liens de vos courriels', 'Links of your mails'),
    purpose: words('Choisir vos courriels sans vous identifier', 'To choose without signing in'),
    retention: 'account',
    key: ['token_hash'],
    columns: {
      token_hash: digest('Empreinte du lien', 'Digest of the link'),
      participant_id: participantId,
      topic,
    },
  },
  mail_mutes: {
    ...own,
    title: words('Courriels refusés', 'Mails you refused'),
    purpose: choices,
    retention: 'account',
    key: ['participant_id', 'topic'],
    joining: { goes: 'moves', on: ['topic'], keeps: 'other' },
    columns: { participant_id: participantId, topic },
  },
  mail_settings: {
    ...own,
    title: words('Manière de vous écrire', 'How to write to you'),
    purpose: choices,
    retention: 'account',
    key: ['participant_id'],
    joining: { goes: 'moves', on: [], keeps: 'mailbox' },
    columns: {
      participant_id: participantId,
      rhythm: text('Rythme', 'Rhythm'),
      language: text('Langue choisie', 'Chosen language'),
    },
  },
  mail_subscriptions: {
    ...own,
    title: words('Abonnements', 'Subscriptions'),
    purpose: words('Vous prévenir des étapes', 'To tell you of stages'),
    basis: 'consent',
    retention: 'account',
    key: ['participant_id', 'consultation_id'],
    joining: { goes: 'moves', on: ['consultation_id'], keeps: 'other' },
    columns: {
      participant_id: participantId,
      consultation_id: id('Consultation suivie', 'Consultation followed'),
    },
  },
  mail_bounces: {
    ...own,
    title: words('Courriels revenus', 'Mails that came back'),
    purpose: words('Ne plus écrire à une boîte morte', 'To stop writing to a dead mailbox'),
    retention: 'bounce',
    key: ['mail_id', 'severity'],
    joining: { goes: 'with_mailbox' },
    columns: {
      participant_id: participantId,
      status: text('Réponse du serveur', 'Answer of the server'),
      source: text('D’où vient le retour', 'Where the report came from'),
      severity: text('Gravité', 'Severity'),
    },
  },
}
