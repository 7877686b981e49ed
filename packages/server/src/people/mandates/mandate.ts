// The mandates that acts done in a territory's name leave on record.
import type { Capacity } from './rules.ts'

type Done = { capacity: Capacity | undefined; participantId: string; at: string }

export function mandatesOf(acts: Done[]) {
  return acts.flatMap(({ capacity, participantId, at }) =>
    capacity
      ? [
          {
            participant_id: participantId,
            territory_id: capacity.territory.id,
            evidence: capacity.evidence,
            granted_at: at,
          },
        ]
      : [],
  )
}
