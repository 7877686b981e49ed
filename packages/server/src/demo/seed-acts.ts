// The supports and referents of the demonstration as rows, with tallies and events.

import { demoReferents, demoResidentSupports, demoSupports } from '@parvis/demo-data'
import type { Ids } from '../platform/ids.ts'
import { tallyChanges } from '../process/supports/tally.ts'

type Day = (days: number) => Date

export function seedActs(day: Day, { receipt }: Pick<Ids, 'receipt'>) {
  const supports = [...territorySupports(day, receipt), ...residentSupports(day, receipt)]
  return {
    supports,
    tallies: tallyChanges({ come: supports }),
    referents: demoReferents.map((one) => ({
      proposal_id: one.proposalId,
      territory_id: one.territoryId,
      co_build: one.coBuild ? 1 : 0,
      experiment: one.experiment ? 1 : 0,
      contact: null,
      participant_id: null,
      evidence: 'official_address',
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
    evidence: 'official_address',
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
