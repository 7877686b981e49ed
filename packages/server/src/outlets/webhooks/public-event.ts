// The one function that decides what of an event leaves by webhook: declared fields of declared kinds.
import type { EventKind, RecordedEvent } from '../../platform/events/events.ts'

type Rule = {
  fields: readonly string[]
  /** What must be public as it is now, for the fact to be told; left out, it always is. */
  only?: 'public_contribution' | 'published_proposal' | 'published_consultation'
}

const ofProposal: Rule = { fields: ['title', 'into'], only: 'published_proposal' }
const ofService: Rule = { fields: ['stage', 'since'] }
const ofContribution: Rule = { fields: [], only: 'public_contribution' }
const ofSupport: Rule = { fields: ['kind', 'territoryId', 'territory'] }
const ofReferent: Rule = { fields: ['territoryId', 'territory', 'coBuild', 'experiment'] }
const ofPhase: Rule = {
  fields: ['position', 'kind', 'opensAt', 'closesAt'],
  only: 'published_consultation',
}

/** What is not here stays inside: receipts, people, sites, contacts, requests, notes, drafts. */
const rules = {
  'consultation.published': { fields: ['title', 'kind'], only: 'published_consultation' },
  'consultation.phase_added': ofPhase,
  'consultation.phase_moved': ofPhase,
  'consultation.phase_opened': ofPhase,
  'consultation.phase_closed': ofPhase,
  'support.recorded': ofSupport,
  'support.withdrawn': ofSupport,
  'contribution.received': ofContribution,
  'contribution.redirected': ofContribution,
  'contribution.grouped': ofContribution,
  'contribution.ungrouped': ofContribution,
  'proposal.published': ofProposal,
  'proposal.edited': ofProposal,
  'proposal.merged': ofProposal,
  'proposal.unmerged': ofProposal,
  'proposal.unpublished': { fields: [] },
  'proposal.kept': ofProposal,
  'proposal.set_aside': ofProposal,
  'committee.published': { fields: [] },
  'referent.signed_up': ofReferent,
  'referent.withdrawn': ofReferent,
  'service.created': ofService,
  'service.edited': ofService,
  'service.stage_changed': ofService,
  'service.deployed': ofService,
  'service.measured': ofService,
  'service.confirmed': ofService,
  'service.imported': ofService,
  'service.stale': ofService,
} satisfies Partial<Record<EventKind, Rule>>

export type PublicKind = keyof typeof rules

export function isPublicKind(kind: string): kind is PublicKind {
  return Object.hasOwn(rules, kind)
}

export const publicKinds: PublicKind[] = Object.keys(rules).filter(isPublicKind)

/** What must be looked up before the fact may be told. */
export function conditionOf(kind: EventKind): Rule['only'] {
  const rule: Rule | undefined = isPublicKind(kind) ? rules[kind] : undefined
  return rule?.only
}

/** The body that is signed; undefined for what is not public, or is not any more. */
export function publicEvent(event: RecordedEvent, { isShown }: { isShown: boolean }) {
  if (!isPublicKind(event.kind) || !isShown) return undefined
  const { fields }: Rule = rules[event.kind]
  const told = fields.flatMap((name) => {
    const value = event.data[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    type: event.kind,
    timestamp: event.at,
    data: { sequence: event.seq, subject: event.subject, ...Object.fromEntries(told) },
  }
}
