// The small world that the fake server tells of; a test may change anything in it.
import type {
  CommitteeMinutes,
  ConsultationDetail,
  Contribution,
  ProposalDetail,
  ServiceDetail,
  Site,
  Territory,
  WorkingGroupDetail,
} from '../types.ts'
import { type Part, whole } from './shape.ts'
import { consultationPart } from './world/consultation.ts'
import { committeePart, workingGroupPart } from './world/follow-up.ts'
import { contributionParts, proposalParts } from './world/proposals.ts'
import { serviceParts } from './world/services.ts'
import { siteParts, territoryParts } from './world/territories.ts'

export type World = {
  consultations: ConsultationDetail[]
  proposals: ProposalDetail[]
  services: ServiceDetail[]
  territories: Territory[]
  contributions: Contribution[]
  committees: CommitteeMinutes[]
  workingGroups: WorkingGroupDetail[]
  sites: Site[]
  /** Keys of sites that were revoked: refused with `site_key_revoked`. */
  revokedKeys: string[]
}

/** Phases are dated around `now`, so that it is always the same moment of the consultation. */
export function buildWorld(now: Date): World {
  const make = makers(now)
  return {
    consultations: [make.consultation(consultationPart(now))],
    proposals: proposalParts(now).map(make.proposal),
    services: serviceParts.map(make.service),
    territories: territoryParts.map(make.territory),
    contributions: contributionParts(now).map(make.contribution),
    committees: [make.committee(committeePart(now))],
    workingGroups: [make.workingGroup(workingGroupPart(now))],
    sites: siteParts.map(make.site),
    revokedKeys: ['pk_cleRevoqueeDuSite'],
  }
}

/**
 * Makes a thing for the world from the fields that matter to a test.
 * @example fake.world.proposals.push(fake.make.proposal({ id: 'salles', title: 'Réserver une salle' }))
 */
export const makers = (now: Date) => ({
  consultation: (part: Part<ConsultationDetail>) =>
    whole<ConsultationDetail>('ConsultationDetail', part, now),
  proposal: (part: Part<ProposalDetail>) => whole<ProposalDetail>('ProposalDetail', part, now),
  service: (part: Part<ServiceDetail>) => whole<ServiceDetail>('ServiceDetail', part, now),
  territory: (part: Part<Territory>) => whole<Territory>('Territory', part, now),
  contribution: (part: Part<Contribution>) => whole<Contribution>('Contribution', part, now),
  committee: (part: Part<CommitteeMinutes>) =>
    whole<CommitteeMinutes>('CommitteeMinutes', part, now),
  workingGroup: (part: Part<WorkingGroupDetail>) =>
    whole<WorkingGroupDetail>('WorkingGroupDetail', part, now),
  site: (part: Part<Site>) => whole<Site>('Site', part, now),
})

export type Makers = ReturnType<typeof makers>
