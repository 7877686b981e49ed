// What a confirmed intent changes in the world.
import type { PreparedIntent, ProposalDetail, Territory } from '../types.ts'
import { makers, type World } from './world.ts'

/** Who confirms: a territory, by its id, or a resident, by what proved them. */
export type Who = { territory: string } | { resident: 'email' | 'france_connect' }

export type Change = { world: World; prepared: PreparedIntent; who: Who; now: Date }

export function carryOut({ world, prepared, who, now }: Change) {
  if (prepared.kind === 'contribution') return contribute({ world, prepared, who, now })
  if (!('proposalId' in prepared)) return
  const proposal = world.proposals.find(({ id }) => id === prepared.proposalId)
  if (!proposal) return
  if (prepared.kind === 'support') count(proposal, who, 1)
  if (prepared.kind === 'support_withdrawal') count(proposal, who, -1)
  const territory = world.territories.find(({ id }) => 'territory' in who && id === who.territory)
  if (territory) takePart({ world, prepared, proposal, territory, now })
}

function count({ tally }: ProposalDetail, who: Who, change: 1 | -1) {
  const counted =
    'territory' in who
      ? 'territories'
      : who.resident === 'email'
        ? 'residentsByEmail'
        : 'residentsByFranceConnect'
  tally[counted] = Math.max(0, tally[counted] + change)
}

type Part = Omit<Change, 'who'> & { proposal: ProposalDetail; territory: Territory }

function takePart({ world, prepared, proposal, territory, now }: Part) {
  const others = <T extends { territory: { id: string } }>(all: readonly T[]) =>
    all.filter((one) => one.territory.id !== territory.id)
  const since = now.toISOString().slice(0, 10)
  const groups = world.workingGroups.filter((group) => group.proposal.id === proposal.id)
  if (prepared.kind === 'referent') {
    const { coBuild, experiment } = prepared
    const referent = { territory, coBuild, experiment, since }
    proposal.referents = [...others(proposal.referents), referent]
  }
  if (prepared.kind === 'referent_withdrawal') proposal.referents = others(proposal.referents)
  for (const group of groups) {
    if (prepared.kind === 'working_group_membership') {
      group.members = [...others(group.members), { territory, byRight: false, since }]
    }
    if (prepared.kind === 'working_group_withdrawal') group.members = others(group.members)
  }
}

function contribute({ world, prepared, now }: Change) {
  if (prepared.kind !== 'contribution') return
  const { consultationId, contribution: draft } = prepared
  const consultation = world.consultations.find(({ id }) => id === consultationId)
  // Otherwise it is public once a moderator has read it.
  if (!consultation?.rules.contributionsPublicOnReceipt) return
  const theme = consultation.themes.find(({ id }) => id === draft.themeId)
  const territory = world.territories.find(({ id }) => id === draft.territoryId)
  const received = { state: 'received', receivedAt: now.toISOString() } as const
  const one = { ...draft, ...received, id: prepared.id, consultationId, theme, territory }
  world.contributions.push(makers(now).contribution(one))
}
