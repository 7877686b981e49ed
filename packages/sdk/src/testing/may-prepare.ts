// Whether an intent could be confirmed now, whoever asked; refuses with the server's codes.
import type { PreparedIntent, ServiceDetail } from '../types.ts'
import { siteProblem } from './answers/catalogue.ts'
import { found } from './answers/find.ts'
import { eligibilityOf, territoryOf } from './answers/territories.ts'
import { fault } from './check.ts'
import { availability } from './phases.ts'
import { refuse } from './refused.ts'
import type { World } from './world.ts'

export function requirePreparable(world: World, prepared: PreparedIntent, now: Date) {
  const { site } = prepared
  if (site && !world.sites.some(({ key }) => key === site)) refuse(siteProblem({ world }, site))
  if ('proposalId' in prepared) requireProposal(world, prepared, now)
  if (prepared.kind === 'supports') requireEach(world, prepared, now)
  if ('serviceId' in prepared) requireService(world, prepared)
  if (prepared.kind === 'contribution') requireContribution(world, prepared, now)
  if ('territoryId' in prepared) requireDiagnosis(world, prepared)
}

function requireEach(
  world: World,
  { proposalIds, id }: Extract<PreparedIntent, { kind: 'supports' }>,
  now: Date,
) {
  if (new Set(proposalIds).size < proposalIds.length) {
    refuse('invalid_input', [fault('proposalIds', 'said_twice')])
  }
  for (const proposalId of proposalIds) {
    requireProposal(world, { kind: 'support', id, proposalId }, now)
  }
}

function requireProposal(
  world: World,
  prepared: Extract<PreparedIntent, { proposalId: string }>,
  now: Date,
) {
  const proposal = found(
    world.proposals.find(({ id }) => id === prepared.proposalId),
    'proposal_not_found',
  )
  const { consultationId, decision, mergedInto } = proposal
  if (mergedInto) refuse('proposal_merged')
  const isOpen = (kind: 'support' | 'referent') =>
    availability(world, { consultationId, kind, now }).open
  if (prepared.kind.startsWith('support') && !isOpen('support')) refuse('support_not_open')
  if (prepared.kind !== 'referent') return
  if (decision !== 'kept') refuse('proposal_not_kept')
  if (!isOpen('referent')) refuse('referent_not_open')
  if (!prepared.coBuild && !prepared.experiment) {
    refuse('invalid_input', [fault('coBuild', 'choose_one')])
  }
}

const over: readonly ServiceDetail['stage'][] = ['stopped', 'investigation_stopped']

function requireService(world: World, prepared: Extract<PreparedIntent, { serviceId: string }>) {
  const service = world.services.find(({ id }) => id === prepared.serviceId)
  const { stage } = found(service, 'service_not_found')
  if (prepared.kind === 'service_request' && over.includes(stage)) refuse('service_stopped')
}

function requireContribution(
  world: World,
  { consultationId, contribution }: Extract<PreparedIntent, { kind: 'contribution' }>,
  now: Date,
) {
  const consultation = world.consultations.find(({ id }) => id === consultationId)
  const { themes } = found(consultation, 'consultation_not_found')
  if (!availability(world, { consultationId, kind: 'contribution', now }).open) {
    refuse('contribution_not_open')
  }
  if (!themes.some(({ id }) => id === contribution.themeId)) refuse('theme_not_found')
  if (territoryOf({ world }, contribution.territoryId).endedOn) refuse('territory_ended')
}

function requireDiagnosis(
  world: World,
  { kind, territoryId }: Extract<PreparedIntent, { territoryId: string }>,
) {
  const { reason } = eligibilityOf(territoryOf({ world }, territoryId))
  if (kind !== 'diagnosis_request' || reason === 'under_threshold') return
  if (reason === 'territory_ended') refuse('territory_ended')
  if (reason === 'kind_not_concerned') refuse('diagnosis_kind_not_concerned')
  refuse(
    reason === 'population_unknown' ? 'diagnosis_population_unknown' : 'diagnosis_not_eligible',
  )
}
