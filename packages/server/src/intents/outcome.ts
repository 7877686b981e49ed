// Small readings of acts and outcomes that every kind of intent shares.
import { Refusal } from '../platform/refusal.ts'
import type { Act, Outcome } from './kind.ts'

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

/** The key under which a supporter counts once. */
export function supporterOf(act: Pick<Act, 'capacity' | 'participantId'>) {
  return act.capacity
    ? `territory:${act.capacity.territory.id}`
    : `participant:${act.participantId}`
}
