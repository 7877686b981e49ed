// What a change may be of, who may hear of it, and which rows of the database are part of it.
import { listDiagnoses } from '../../catalogue/diagnoses/staff-contract.ts'
import { listServiceRequests } from '../../catalogue/requests/contract.ts'
import { staffGetService } from '../../catalogue/services/staff-contract.ts'
import { listMandates } from '../../people/mandates/contract.ts'
import { listStaffMembers } from '../../people/staff/contract.ts'
import type { Tables } from '../../platform/db/tables.ts'
import type { StaffRole } from '../../platform/http/team.ts'
import { getCommitteeGrid, staffGetCommittee } from '../../process/committees/staff-contract.ts'
import { getStaffConsultation } from '../../process/consultations/staff-contract.ts'
import { getStaffProposal } from '../../process/drafting/contract.ts'
import { getStaffContribution } from '../../process/moderation/contract.ts'
import { listProgrammes, listReplies } from '../../process/moderation/lists-contract.ts'
import { suggestContributionGroups } from '../../process/similar/staff-contract.ts'
import { listQuarantine } from '../../process/supports/review-queue/contract.ts'
import { listStaffWorkingGroups } from '../../process/working-groups/reading-contract.ts'
import { listCases } from '../../rights/disputes/contract.ts'
import { listStaffSites } from '../../sites/host-sites/staff-contract.ts'
import { listSiteRegistrations } from '../../sites/registrations/staff-contract.ts'
import { getStaffOpenData } from '../opendata/staff-contract.ts'
import { listStoppedMailboxes } from '../subscriptions/contract.ts'
import { listWebhooks } from '../webhooks/contract.ts'

/** By kind of object, the roles that may read it. */
export const readers = {
  contribution: getStaffContribution.roles,
  /** Of groups: set aside, or taken back. */
  suggestion: suggestContributionGroups.roles,
  proposal: getStaffProposal.roles,
  consultation: getStaffConsultation.roles,
  committee: [...staffGetCommittee.roles, ...getCommitteeGrid.roles],
  /** Apart: members score before they see what others did. */
  committee_scores: staffGetCommittee.roles,
  working_group: listStaffWorkingGroups.roles,
  service: staffGetService.roles,
  request: [...listServiceRequests.roles, ...listDiagnoses.roles],
  diagnosis_settings: listDiagnoses.roles,
  site: listStaffSites.roles,
  site_registration: listSiteRegistrations.roles,
  mandate: listMandates.roles,
  quarantine: listQuarantine.roles,
  case: listCases.roles,
  member: listStaffMembers.roles,
  webhook: listWebhooks.roles,
  programme: listProgrammes.roles,
  reply_template: listReplies.roles,
  mailbox: listStoppedMailboxes.roles,
  open_data: getStaffOpenData.roles,
} as const satisfies Record<string, readonly StaffRole[]>

export type ObjectKind = keyof typeof readers

export const isObjectKind = (name: string): name is ObjectKind => Object.hasOwn(readers, name)
export const objectKinds = Object.keys(readers).filter(isObjectKind)

/** The kind that a row is part of, and the field that says of which one. */
type PartOf = { kind: ObjectKind; by: string }

const parts: Partial<Record<keyof Tables, PartOf>> = {
  contributions: { kind: 'contribution', by: 'id' },
  contribution_revisions: { kind: 'contribution', by: 'contribution_id' },
  moderation_notes: { kind: 'contribution', by: 'contribution_id' },
  suggestions_set_aside: { kind: 'suggestion', by: '' },
  proposals: { kind: 'proposal', by: 'id' },
  lineage: { kind: 'proposal', by: 'proposal_id' },
  consultations: { kind: 'consultation', by: 'id' },
  phases: { kind: 'consultation', by: 'consultation_id' },
  themes: { kind: 'consultation', by: 'consultation_id' },
  committee_sessions: { kind: 'committee', by: 'id' },
  committee_items: { kind: 'committee', by: 'session_id' },
  committee_members: { kind: 'committee', by: 'session_id' },
  committee_recusals: { kind: 'committee', by: 'session_id' },
  committee_evaluations: { kind: 'committee_scores', by: 'session_id' },
  working_groups: { kind: 'working_group', by: 'id' },
  meetings: { kind: 'working_group', by: 'group_id' },
  working_group_members: { kind: 'working_group', by: '' },
  services: { kind: 'service', by: 'id' },
  deployments: { kind: 'service', by: 'service_id' },
  service_measures: { kind: 'service', by: 'service_id' },
  service_stages: { kind: 'service', by: 'service_id' },
  roadmap_steps: { kind: 'service', by: 'service_id' },
  requests: { kind: 'request', by: 'id' },
  diagnosis_settings: { kind: 'diagnosis_settings', by: '' },
  sites: { kind: 'site', by: 'key' },
  site_keys: { kind: 'site', by: '' },
  site_registrations: { kind: 'site_registration', by: 'id' },
  // Whose it is stays untold.
  mandate_grants: { kind: 'mandate', by: 'territory_id' },
  mandate_ends: { kind: 'mandate', by: 'territory_id' },
  held_supports: { kind: 'quarantine', by: '' },
  cases: { kind: 'case', by: 'id' },
  staff_members: { kind: 'member', by: 'id' },
  staff_invitations: { kind: 'member', by: 'staff_id' },
  staff_tokens: { kind: 'member', by: 'staff_id' },
  webhook_endpoints: { kind: 'webhook', by: 'id' },
  webhook_replays: { kind: 'webhook', by: 'endpoint_id' },
  programmes: { kind: 'programme', by: 'id' },
  reply_templates: { kind: 'reply_template', by: 'id' },
  mail_bounces: { kind: 'mailbox', by: '' },
  asked_editions: { kind: 'open_data', by: '' },
}

const partOf: ReadonlyMap<string, PartOf> = new Map(Object.entries(parts))

/** Undefined for a row that no screen of the team shows. */
export const objectOfTable = (table: string) => partOf.get(table)
