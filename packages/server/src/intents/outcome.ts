// Small readings of acts and outcomes that every kind of intent shares.
import { Refusal, type RefusalCode } from '../platform/refusal.ts'
import type { Told } from '../platform/refusal-facts.ts'
import type { Act, ByTerritory, Outcome, Refused } from './kind.ts'

/** With all that the words of this code name. */
export function refused<Code extends RefusalCode>(code: Code, ...[facts]: Told<Code>): Refused {
  return { state: 'refused', code, facts: facts ?? {} }
}

/** The refusal that a rule throws, as an outcome; undefined when it lets the act through. */
export function refusedBy(rule: () => void): Outcome | undefined {
  try {
    rule()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return { state: 'refused', code: error.code, facts: error.facts }
    throw error
  }
}

/** In the words of this code when another person did it in the territory's name. */
export function doneByAnother(
  row: { participant_id: string | null; recorded_at: string } | undefined,
  code: AlreadyCode,
  { territory, participantId }: ByTerritory,
) {
  if (!row || row.participant_id === participantId) return undefined
  return refused(code, { territory: territory.label, since: row.recorded_at })
}

type AlreadyCode = `territory_already_${'supports' | 'referent' | 'member' | 'requested'}`

/** The key under which a supporter counts once. */
export function supporterOf(act: Pick<Act, 'capacity' | 'participantId'>) {
  return act.capacity
    ? `territory:${act.capacity.territory.id}`
    : `participant:${act.participantId}`
}
