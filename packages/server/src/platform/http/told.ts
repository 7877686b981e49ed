// A refusal that the page tells where it was met: its words, its status, and what the log and browsers need.
import { wordRefusal } from '../language/language.ts'
import { type InputFault, Refusal } from '../refusal.ts'
import type { Context } from './context.ts'
import { noteRefusal } from './note-refusal.ts'

const shown = [403, 404, 409, 410, 429, 503] as const
export type ToldStatus = (typeof shown)[number] | 422

/** What a view tells: the faults of its fields, or in words what was refused. */
export type Told = {
  refusal: Refusal
  status: ToldStatus
  message?: string
  faults: InputFault[]
}

/** The work's answer; or, refused, another that tells it. Signing in again is asked for on a page of its own. */
export async function orTold(
  c: Context,
  work: () => Promise<Response>,
  tell: (told: Told) => Promise<Response>,
) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'sign_in_not_fresh') throw error
    return tell(toldOf(c, error))
  }
}

/**
 * Pages answer 422 where a status of theirs would say more than they do. Whoever answers by it also
 * notes the refusal: none leaves without a word in the log and, from a limit, when to come back.
 */
export function toldOf(c: Context, refusal: Refusal): Told {
  noteRefusal(c, refusal)
  const { code, facts, faults } = refusal
  return {
    refusal,
    status: shown.find((one) => one === refusal.status) ?? 422,
    faults,
    ...(faults.length === 0 && { message: wordRefusal(code, facts) }),
  }
}
