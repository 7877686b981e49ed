// From contributions to services: the steps of a consultation, and its themes, counted.
import type { ContributionLife, ContributionState } from '../../process/contributions/states.ts'
import type { Report } from './contract.ts'
import type { ContributionCount } from './contribution-store.ts'
import type { Decided } from './decision-store.ts'
import type { ProposalCount } from './proposal-store.ts'

type Counted = {
  contributions: ContributionCount[]
  /** Of these, from other platforms. */
  imported: number
  proposals: ProposalCount[]
  referents: { count: number }[]
  decisions: Map<string, Decided>
  services: number
}

export function funnel(counted: Counted): Report['funnel'] {
  const { contributions, proposals, referents } = counted
  const outcomes = [...counted.decisions.values()].map(({ outcome }) => outcome)
  const inState = (state: ContributionState) =>
    total(contributions.filter((one) => moderated(one.state) === state))
  return {
    received: total(contributions),
    imported: counted.imported,
    redirected: inState('redirected'),
    rejected: inState('rejected'),
    grouped: inState('grouped'),
    waiting: inState('received'),
    proposals: proposals.length,
    supports: {
      territories: sum(proposals.map((one) => one.territories)),
      residentsByEmail: sum(proposals.map((one) => one.residents_by_email)),
      residentsByFranceConnect: sum(proposals.map((one) => one.residents_by_france_connect)),
    },
    kept: proposals.filter(({ decision }) => decision === 'kept').length,
    setAside: proposals.filter(({ decision }) => decision === 'not_kept').length,
    referents: { territories: referents.length, commitments: total(referents) },
    projects: outcomes.filter((outcome) => outcome === 'fund').length,
    unfunded: outcomes.filter((outcome) => outcome === 'not_fund').length,
    services: counted.services,
  }
}

/** Committees decide on what stays grouped. */
function moderated(state: ContributionLife): ContributionState {
  return state === 'selected' || state === 'not_selected' ? 'grouped' : state
}

export function themes(
  all: { id: string; title: string }[],
  { contributions, proposals }: Pick<Counted, 'contributions' | 'proposals'>,
): Report['themes'] {
  return all.map(({ id, title }) => {
    const own = contributions.filter((one) => one.theme_id === id)
    const grouped = proposals.filter((one) => one.theme_id === id)
    return {
      id,
      title,
      contributions: total(own),
      needs: total(own.filter(({ kind }) => kind === 'need')),
      services: total(own.filter(({ kind }) => kind === 'service')),
      proposals: grouped.length,
      supports: sum(grouped.map((one) => one.territories)),
      kept: grouped.filter(({ decision }) => decision === 'kept').length,
    }
  })
}

const total = (rows: { count: number }[]) => sum(rows.map(({ count }) => count))

function sum(numbers: number[]) {
  return numbers.reduce((one, other) => one + other, 0)
}
