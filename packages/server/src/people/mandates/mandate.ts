// The mandates that acts done in a territory's name leave on record.
import type { Act } from '../../intents/kind.ts'

export function mandatesOf(acts: Pick<Act, 'capacity' | 'participantId' | 'at'>[]) {
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
