// Shapes of the demo data. Dates are days from today, so that the demo is always in full swing.

import type {
  CommitteeMinutes,
  Consultation,
  Contribution,
  ContributionDraft,
  Service,
  ServiceDetail,
} from '@parvis/sdk'

export type DemoPhase = {
  kind: Consultation['phases'][number]['kind']
  title: string
  /** Days from today; negative when it has opened. */
  opensInDays: number
  /** Days from today; null when no end is set. */
  closesInDays: number | null
}

export type DemoConsultation = Pick<
  Consultation,
  'id' | 'title' | 'summary' | 'themes' | 'rules'
> & {
  /** Left out: a consultation. */
  kind?: Consultation['kind']
  phases: DemoPhase[]
}

export type DemoContribution = ContributionDraft & {
  id: string
  state: Contribution['state']
  receivedDaysAgo: number
  /** The programme it goes to, when redirected. */
  redirectedTo?: string
  /** Why, when rejected. */
  rejectionReason?: string
}

export type DemoProposal = {
  id: string
  title: string
  summary: string
  /** Paragraphs separated by a blank line. */
  description: string
  themeId: string
  decision: 'kept' | 'not_kept' | null
  /** Ids of the contributions it was grouped from. */
  contributions: string[]
}

export type DemoService = Pick<
  Service,
  'id' | 'name' | 'tagline' | 'stage' | 'stageSince' | 'address' | 'impact'
> & {
  codeOpenness: Service['code']['openness']
  repository: string | null
  /** SPDX identifier; null where we are not certain. */
  licence: string | null
  budget: { amountCents: number; label: string } | null
  /** Where it is deployed. */
  territoryIds: string[]
  proposalIds: string[]
  updatedDaysAgo: number
  /** Before the present stage and the latest measures, and what is planned. */
  life?: Pick<ServiceDetail, 'description' | 'roadmap' | 'grants'> & {
    investigation: NonNullable<ServiceDetail['investigation']>
    earlierStages: ServiceDetail['stages']
    earlierImpact: Service['impact']
    acceleratedSince: string
  }
}

export type DemoSupport = { proposalId: string; territoryId: string; daysAgo: number }

export type DemoResidentSupport = { proposalId: string; count: number }

export type DemoReferent = {
  proposalId: string
  territoryId: string
  coBuild: boolean
  experiment: boolean
  daysAgo: number
}

export type DemoPerson = {
  email: string
  /** What one can try by signing in with this address. */
  tries: string
}

export type DemoCommittee = {
  title: string
  place: string
  meetsInDays: number
  publishedInDays: number
  rule: string
  criteria: CommitteeMinutes['criteria']
  members: { id: string; name: string; organisation: string }[]
  /** Ids of members who did not come. */
  absent: string[]
  recusals: { itemId: string; memberId: string }[]
  decisions: {
    itemId: string
    outcome: 'keep' | 'set_aside'
    reason: string
    votes: NonNullable<CommitteeMinutes['decisions'][number]['votes']>
  }[]
}

/** A site that a webmaster registers. */
export type DemoRegistration = {
  name: string
  origin: string
  territoryId: string
  /** Their mailbox. */
  webmaster: string
  proof: 'meta' | 'file' | 'dns'
  state: 'to_prove' | 'asked' | 'with_team' | 'refused'
  openedDaysAgo: number
  provedDaysAgo?: number
  askedDaysAgo?: number
  decided?: { by: 'town_hall' | 'team'; daysAgo: number; reason: string }
}
