// A refusal that the page tells where it was met: its words, its status, and what the log and browsers need.
import { wordRefusal } from '../language/language.ts'
import { type InputFault, Refusal } from '../refusal.ts'
import type { Context } from './context.ts'
import { noteRefusal } from './note-refusal.ts'

const shown = [403, 404, 409, 410, 429, 503] as const
export type ToldStatus = (typeof shown)[number] | 422

/** What the page itself can tell. Signing in again is asked for on a page of its own, which comes back. */
export function toldHere(error: unknown): Refusal {
  if (!(error instanceof Refusal) || error.code === 'sign_in_not_fresh') throw error
  return error
}

export function told({ code, facts, faults }: Refusal): { message?: string; faults: InputFault[] } {
  return { faults, ...(faults.length === 0 && { message: wordRefusal(code, facts) }) }
}

/**
 * Pages answer 422 where a status of theirs would say more than they do. Whoever answers by it also
 * notes the refusal: none leaves without a word in the log and, from a limit, when to come back.
 */
export function statusOf(c: Context, refusal: Refusal): ToldStatus {
  noteRefusal(c, refusal)
  return shown.find((one) => one === refusal.status) ?? 422
}
