// An invented event of each kind that a letter tells of: a test says which one is missing.
import type { RecordedEvent } from '../platform/events/events.ts'

export const sampleTitles = {
  proposals: 'Un même compte pour la cantine et l’école',
  consultations: 'Consultation nationale',
  services: 'Cantine en ligne',
  territories: 'Caen',
} as const

const at = '2026-03-16T09:30:00.000Z'
const later = '2026-03-30T16:00:00.000Z'
const someone = { seq: 1, participantId: 'exemple', at }
const onProposal = { ...someone, subject: 'p-exemple' }
const onContribution = { ...someone, subject: 'c-exemple' }
const onConsultation = { ...someone, subject: 'consultation' }
const onTerritory = { ...someone, subject: 'commune-14118' }
const onService = { ...someone, subject: 'cantine-en-ligne' }

const receipt = 'EXEMPLE-2026'
const title = 'Prévenir les parents d’un changement de cantine'
const caen = { territoryId: 'commune-14118', territory: 'Caen' }
const site = 'https://caen.example'
const phase = {
  position: 2,
  kind: 'support',
  title: 'Soutenir',
  opensAt: at,
  closesAt: later,
} as const
const seat = {
  committee: 'comite',
  committeeTitle: 'Séance de mars',
  reason: 'Attendue par de nombreuses communes.',
}
const examined = {
  ...seat,
  title,
  proposals: 'p-exemple',
  amountCents: 4_000_000,
  roadmap: 'Premier essai à l’automne.',
}
const decided = {
  title,
  from: 'received',
  proposals: '',
  reply: 'Merci pour votre contribution, qui relève d’un autre programme.',
}
const support = { ...caen, receipt, kind: 'territory', site } as const
const held = { receipt, rule: 'numbered_mailboxes', site }
const asked = { ...caen, receipt, site }
const followed = {
  ...caen,
  requestId: 'd-exemple',
  receipt,
  act: 'take',
  from: 'received',
  to: 'in_progress',
}
const near = {
  groupId: 'g-exemple',
  group: 'Comptes des familles',
  proposalId: 'p-exemple',
  title: 'Atelier sur les comptes',
  place: 'Mairie de Caen',
  startsAt: later,
  endsAt: '2026-03-30T18:00:00.000Z',
}
const meeting = { ...near, sequence: 1, startsAtBefore: at, reason: 'La salle était prise.' }

export const sampleEvents: readonly RecordedEvent[] = [
  { ...onContribution, kind: 'contribution.received', data: { receipt, title, site } },
  {
    ...onContribution,
    kind: 'contribution.grouped',
    data: { ...decided, to: 'grouped', proposals: 'p-exemple' },
  },
  { ...onContribution, kind: 'contribution.redirected', data: { ...decided, to: 'redirected' } },
  {
    ...onContribution,
    kind: 'contribution.rejected',
    data: { ...decided, to: 'rejected', reason: 'out_of_scope' },
  },
  {
    ...onContribution,
    kind: 'contribution.revised',
    data: { title, fields: 'title text', reply: 'Le nom d’une personne y était cité.' },
  },
  {
    ...onContribution,
    kind: 'contribution.erased',
    data: { reply: 'Le texte citait une personne.' },
  },
  { ...onContribution, kind: 'contribution.decision_undone', data: { ...decided, to: 'received' } },
  {
    ...onContribution,
    kind: 'contribution.grouping_announced',
    data: { title, proposals: 'p-exemple', reply: 'Votre contribution rejoint une proposition.' },
  },
  { ...onContribution, kind: 'contribution.selected', data: examined },
  { ...onContribution, kind: 'contribution.not_selected', data: examined },
  { ...onContribution, kind: 'contribution.reopened', data: examined },
  { ...onProposal, kind: 'support.recorded', data: support },
  { ...onProposal, kind: 'support.withdrawn', data: support },
  { ...onProposal, kind: 'support.moved', data: { ...support, from: 'p-avant', kept: true } },
  { ...onProposal, kind: 'support.held', data: held },
  { ...onProposal, kind: 'support.held_withdrawn', data: { receipt, site } },
  {
    ...onProposal,
    kind: 'support.set_aside',
    data: { ...held, was: 'counted', reason: 'Adresses en série.' },
  },
  { ...onProposal, kind: 'proposal.kept', data: { ...seat, title } },
  { ...onProposal, kind: 'proposal.set_aside', data: { ...seat, title } },
  { ...onProposal, kind: 'proposal.reopened', data: { ...seat, title } },
  { ...onConsultation, kind: 'consultation.followed', data: {} },
  { ...onConsultation, kind: 'consultation.phase_opened', data: phase },
  {
    ...onConsultation,
    kind: 'consultation.phase_moved',
    data: { ...phase, opensAtBefore: at, closesAtBefore: at, reason: 'Vacances scolaires.' },
  },
  {
    ...onProposal,
    kind: 'referent.signed_up',
    data: { ...asked, coBuild: true, experiment: true },
  },
  { ...onProposal, kind: 'referent.withdrawn', data: asked },
  { ...onProposal, kind: 'working_group.joined', data: { ...asked, reason: 'Essai à Caen' } },
  { ...onProposal, kind: 'working_group.left', data: { ...asked, reason: 'Essai terminé' } },
  {
    ...onProposal,
    kind: 'referent.without_news',
    data: { territoryId: 'commune-14118', since: at },
  },
  { ...onProposal, kind: 'meeting.near', data: near },
  { ...onProposal, kind: 'meeting.planned', data: meeting },
  { ...onProposal, kind: 'meeting.changed', data: meeting },
  { ...onProposal, kind: 'meeting.cancelled', data: meeting },
  { ...onService, kind: 'service.requested', data: asked },
  { ...onService, kind: 'service.request_withdrawn', data: asked },
  { ...onService, kind: 'service.request_followed', data: followed },
  { ...onTerritory, kind: 'diagnosis.requested', data: asked },
  { ...onTerritory, kind: 'diagnosis.withdrawn', data: asked },
  { ...onTerritory, kind: 'diagnosis.followed', data: followed },
  { ...onTerritory, kind: 'mandate.granted', data: { evidence: 'official_code', endsAt: later } },
  { ...onTerritory, kind: 'mandate.ended', data: { cause: 'staff' } },
  { ...onTerritory, kind: 'mandate.restored', data: {} },
  {
    ...onTerritory,
    kind: 'case.decided',
    data: { case: 'verification', decision: 'upheld', eventSeq: null },
  },
  {
    ...onTerritory,
    kind: 'site.approved',
    data: { territoryId: 'commune-14118', origin: site, by: 'team' },
  },
  {
    ...onTerritory,
    kind: 'site.refused',
    data: { territoryId: 'commune-14118', origin: site, by: 'team' },
  },
  { ...onTerritory, kind: 'site.suspended', data: { territoryId: 'commune-14118' } },
  { ...onTerritory, kind: 'site.restored', data: { territoryId: 'commune-14118' } },
]
