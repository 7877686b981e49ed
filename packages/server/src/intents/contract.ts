// Intents in the public API: something prepared on a host page, confirmed in a first-party window.
import { z } from 'zod'
import { operation } from '../platform/http/operation.ts'
import { line } from '../platform/http/text.ts'
import { territoryId } from '../platform/territories/contract.ts'
import { slug } from '../process/consultations/contract.ts'
import { ContributionDraft } from '../process/contributions/contract.ts'
import { idList, Tally } from '../process/proposals/contract.ts'

export const intentKinds = [
  'support',
  'supports',
  'support_withdrawal',
  'contribution',
  'paper_contribution',
  'referent',
  'referent_withdrawal',
  'working_group_membership',
  'working_group_withdrawal',
  'service_request',
  'service_request_withdrawal',
  'diagnosis_request',
  'diagnosis_withdrawal',
] as const

/** Made by the browser, random: it is the idempotency key of the whole act. */
export const intentId = z.uuid({ message: 'not_uuid' })

const envelope = {
  id: intentId,
  site: line({ max: 60 }).nullable().default(null).describe('Key of the site it was prepared on'),
}

const onProposal = { ...envelope, proposalId: slug }

export const SupportIntent = z
  .object({ kind: z.literal('support'), ...onProposal })
  .meta({ id: 'SupportIntent' })

/** How many proposals one press may support. */
export const mostTogether = 20
export const SupportsIntent = z
  .object({
    kind: z.literal('supports'),
    ...envelope,
    proposalIds: z
      .array(slug)
      .min(2, 'too_few')
      .max(mostTogether, 'too_many_together')
      .refine((ids) => new Set(ids).size === ids.length, { message: 'said_twice' })
      .describe('Each once'),
  })
  .meta({ id: 'SupportsIntent', description: 'Several proposals, supported by one confirmation' })
export const SupportWithdrawalIntent = z
  .object({ kind: z.literal('support_withdrawal'), ...onProposal })
  .meta({ id: 'SupportWithdrawalIntent' })
export const ReferentIntent = z
  .object({
    kind: z.literal('referent'),
    ...onProposal,
    coBuild: z.boolean(),
    experiment: z.boolean(),
  })
  .refine((intent) => intent.coBuild || intent.experiment, {
    message: 'choose_one',
    path: ['coBuild'],
  })
  .meta({ id: 'ReferentIntent' })
export const ReferentWithdrawalIntent = z
  .object({ kind: z.literal('referent_withdrawal'), ...onProposal })
  .meta({ id: 'ReferentWithdrawalIntent' })
const onService = { ...envelope, serviceId: slug }

export const ServiceRequestIntent = z
  .object({ kind: z.literal('service_request'), ...onService })
  .meta({ id: 'ServiceRequestIntent' })
export const ServiceRequestWithdrawalIntent = z
  .object({ kind: z.literal('service_request_withdrawal'), ...onService })
  .meta({ id: 'ServiceRequestWithdrawalIntent' })
export const WorkingGroupMembershipIntent = z
  .object({ kind: z.literal('working_group_membership'), ...onProposal })
  .meta({ id: 'WorkingGroupMembershipIntent' })
export const WorkingGroupWithdrawalIntent = z
  .object({ kind: z.literal('working_group_withdrawal'), ...onProposal })
  .meta({ id: 'WorkingGroupWithdrawalIntent' })
const forTerritory = { ...envelope, territoryId }

export const DiagnosisRequestIntent = z
  .object({ kind: z.literal('diagnosis_request'), ...forTerritory })
  .meta({ id: 'DiagnosisRequestIntent' })
export const DiagnosisWithdrawalIntent = z
  .object({ kind: z.literal('diagnosis_withdrawal'), ...forTerritory })
  .meta({ id: 'DiagnosisWithdrawalIntent' })
export const ContributionIntent = z
  .object({
    kind: z.literal('contribution'),
    ...envelope,
    consultationId: slug,
    contribution: ContributionDraft,
  })
  .meta({ id: 'ContributionIntent' })

export const PaperContributionIntent = z
  .object({
    kind: z.literal('paper_contribution'),
    ...envelope,
    consultationId: slug,
    contribution: ContributionDraft,
  })
  .meta({
    id: 'PaperContributionIntent',
    description:
      'Handed in on paper; an agent of its territory confirms it on behalf of its author.',
  })

export const PreparedIntent = z
  .discriminatedUnion('kind', [
    SupportIntent,
    SupportsIntent,
    SupportWithdrawalIntent,
    ContributionIntent,
    PaperContributionIntent,
    ReferentIntent,
    ReferentWithdrawalIntent,
    WorkingGroupMembershipIntent,
    WorkingGroupWithdrawalIntent,
    ServiceRequestIntent,
    ServiceRequestWithdrawalIntent,
    DiagnosisRequestIntent,
    DiagnosisWithdrawalIntent,
  ])
  .meta({
    id: 'PreparedIntent',
    description: 'What a person means to do. It holds nothing about who they are.',
  })
export type PreparedIntent = z.infer<typeof PreparedIntent>

export const intentStates = ['prepared', 'confirmed', 'refused', 'withdrawn', 'expired'] as const

const PublicRefusal = z.object({ code: z.string(), message: z.string() }).nullable()

export const IntentPart = z
  .object({
    proposalId: slug,
    state: z
      .enum(['prepared', 'confirmed', 'refused', 'withdrawn'])
      .describe(
        '`refused`: to anyone, which does not stop the others. `confirmed`: by the person, whose receipt alone says whether it was recorded then, before, or not',
      ),
    refusal: PublicRefusal.describe('Why anyone would have been refused'),
    tally: Tally.nullable().describe("The proposal's tally now"),
  })
  .meta({ id: 'IntentPart', description: 'What became of one proposal of a `supports` intent' })

export const IntentStatus = z
  .object({
    id: intentId,
    kind: z.enum(intentKinds),
    state: z
      .enum(intentStates)
      .describe(
        '`confirmed`: now or before, which only the person reads. `prepared` as well after a refusal that depends on who asked',
      ),
    proposalId: slug.nullable(),
    url: z.url().describe('The first-party page where it is confirmed'),
    refusal: PublicRefusal.describe(
      'The last refusal, unless it depends on who asked: only the person reads that one',
    ),
    tally: Tally.nullable().describe("The proposal's tally now"),
    parts: z
      .array(IntentPart)
      .nullable()
      .describe('Of `supports`, each proposal in the order it was prepared; null otherwise'),
    confirmedAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'IntentStatus', description: 'What became of an intent; never who confirmed it.' })
export type IntentStatus = z.infer<typeof IntentStatus>

export const prepareIntent = operation({
  id: 'prepareIntent',
  method: 'post',
  path: '/v1/intents',
  tag: 'intents',
  summary: 'Prepare an intent; sending the same one again answers the same',
  body: PreparedIntent,
  output: IntentStatus,
  status: 201,
  refusals: [
    'limit_reached',
    'invalid_input',
    'malformed_body',
    'body_too_large',
    'unsupported_media_type',
    'origin_not_allowed',
    'site_key_unknown',
    'site_key_revoked',
    'site_suspended',
    'proposal_not_found',
    'consultation_not_found',
    'theme_not_found',
    'territory_not_found',
    'territory_ended',
    'support_not_open',
    'contribution_not_open',
    'referent_not_open',
    'proposal_not_kept',
    'proposal_merged',
    'service_not_found',
    'service_stopped',
    'diagnosis_not_eligible',
    'diagnosis_kind_not_concerned',
    'diagnosis_population_unknown',
    'intent_conflict',
    'intent_expired',
    'storage_unavailable',
  ],
  origins: 'registered',
})

export const IntentStatusList = z
  .object({ items: z.array(IntentStatus) })
  .meta({ id: 'IntentStatusList' })

export const listIntents = operation({
  id: 'listIntents',
  method: 'get',
  path: '/v1/intents',
  tag: 'intents',
  summary: 'What became of up to 20 intents; those not yet prepared are left out',
  query: z.object({ ids: idList(20) }),
  output: IntentStatusList,
  refusals: [],
  origins: 'any',
})

export const getIntent = operation({
  id: 'getIntent',
  method: 'get',
  path: '/v1/intents/{id}',
  tag: 'intents',
  summary: 'The public status of an intent',
  params: z.object({ id: intentId }),
  output: IntentStatus,
  refusals: ['intent_not_found'],
  origins: 'any',
})
