// The one function that decides what of an event leaves by webhook: declared fields of declared kinds.
import type { EventData, EventKind, RecordedEvent } from '../../platform/events/events.ts'

type Rule<Kind extends EventKind> = {
  fields: readonly (keyof EventData[Kind] & string)[]
  /** What must be public as it is now, for the fact to be told; left out, it always is. */
  only?: Condition
}

type Condition = 'public_contribution' | 'published_proposal' | 'published_consultation'

const ofProposal = { fields: ['title'], only: 'published_proposal' } as const
const ofService = { fields: [] } as const
const ofContribution = { fields: [], only: 'public_contribution' } as const
const ofSupport = { fields: ['kind', 'territoryId', 'territory'] } as const
const ofReferent = { fields: ['territoryId', 'territory', 'coBuild', 'experiment'] } as const
const ofPhase = {
  fields: ['position', 'kind', 'opensAt', 'closesAt'],
  only: 'published_consultation',
} as const

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
  'proposal.merged': { fields: ['title', 'into'], only: 'published_proposal' },
  'proposal.unmerged': ofProposal,
  'proposal.unpublished': { fields: [] },
  'proposal.kept': ofProposal,
  'proposal.set_aside': ofProposal,
  'committee.published': { fields: [] },
  'referent.signed_up': ofReferent,
  'referent.withdrawn': ofReferent,
  'service.created': ofService,
  'service.edited': ofService,
  'service.stage_changed': { fields: ['stage', 'since'] },
  'service.deployed': ofService,
  'service.measured': ofService,
  'service.confirmed': ofService,
  'service.imported': ofService,
  'service.stale': ofService,
} satisfies { [Kind in EventKind]?: Rule<Kind> }

type AnyRule = { fields: readonly string[]; only?: Condition }

export type PublicKind = keyof typeof rules

export function isPublicKind(kind: string): kind is PublicKind {
  return Object.hasOwn(rules, kind)
}

export const publicKinds: PublicKind[] = Object.keys(rules).filter(isPublicKind)

/** What must be looked up before the fact may be told. */
export function conditionOf(kind: EventKind): AnyRule['only'] {
  const rule: AnyRule | undefined = isPublicKind(kind) ? rules[kind] : undefined
  return rule?.only
}

/** The body that is signed; undefined for what is not public, or is not any more. */
export function publicEvent(event: RecordedEvent, { isShown }: { isShown: boolean }) {
  if (!isPublicKind(event.kind) || !isShown) return undefined
  // A support beside another one of the same territory: no figure moves by it.
  if ('counted' in event.data && event.data.counted === false) return undefined
  const { fields }: AnyRule = rules[event.kind]
  const facts: Record<string, string | number | boolean | null> = event.data
  const told = fields.flatMap((name) => {
    const value = facts[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    type: event.kind,
    timestamp: event.at,
    data: { sequence: event.seq, subject: event.subject, ...Object.fromEntries(told) },
  }
}
