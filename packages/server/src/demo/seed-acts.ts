// The supports and referents of the demonstration as rows, with tallies and events.
import type { Ids } from '../platform/ids.ts'
import { emptyTally, tallyColumn } from '../process/supports/store.ts'
import { demoReferents, demoResidentSupports, demoSupports } from './data/index.ts'

type Day = (days: number) => Date

export function seedActs(day: Day, { receipt }: Pick<Ids, 'receipt'>) {
  const supports = [...territorySupports(day, receipt), ...residentSupports(day, receipt)]
  return {
    supports,
    tallies: tallies(supports),
    referents: demoReferents.map((one) => ({
      proposal_id: one.proposalId,
      territory_id: one.territoryId,
      co_build: one.coBuild ? 1 : 0,
      experiment: one.experiment ? 1 : 0,
      contact: null,
      participant_id: null,
      evidence: 'demonstration',
      intent_id: null,
      site_key: null,
      receipt: receipt(),
      recorded_at: day(-one.daysAgo).toISOString(),
    })),
  }
}

function territorySupports(day: Day, receipt: () => string) {
  return demoSupports.map(({ proposalId, territoryId, daysAgo }) => ({
    proposal_id: proposalId,
    supporter: `territory:${territoryId}`,
    kind: 'territory' as const,
    territory_id: territoryId,
    participant_id: null,
    evidence: 'demonstration',
    intent_id: null,
    site_key: null,
    receipt: receipt(),
    recorded_at: day(-daysAgo).toISOString(),
  }))
}

function residentSupports(day: Day, receipt: () => string) {
  return demoResidentSupports.flatMap(({ proposalId, count }) =>
    Array.from({ length: count }, (_, position) => ({
      proposal_id: proposalId,
      supporter: `participant:demonstration-${position}`,
      kind: 'resident' as const,
      territory_id: null,
      participant_id: null,
      evidence: 'email',
      intent_id: null,
      site_key: null,
      receipt: receipt(),
      recorded_at: day(-(position % 18)).toISOString(),
    })),
  )
}

function tallies(
  supports: { proposal_id: string; kind: 'territory' | 'resident'; evidence: string }[],
) {
  const counted = new Map<string, ReturnType<typeof emptyTally>>()
  for (const support of supports) {
    const tally = counted.get(support.proposal_id) ?? emptyTally(support.proposal_id)
    tally[tallyColumn(support)] += 1
    counted.set(support.proposal_id, tally)
  }
  return [...counted.values()]
}
