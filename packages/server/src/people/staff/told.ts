// A refusal on the team's pages: as the page's message, or as the answer to its script.
import type { Context } from '../../platform/http/context.ts'
import { noteRefusal } from '../../platform/http/note-refusal.ts'
import { wordRefusal } from '../../platform/language/language.ts'
import { Refusal } from '../../platform/refusal.ts'

export type ToldStatus = (typeof shown)[number] | 422

const shown = [403, 404, 409, 410, 429, 503] as const

/** Pages answer 422 where a status of theirs would say more than they do. */
export function statusOf({ status }: Refusal) {
  return shown.find((one) => one === status) ?? 422
}

/** The work's page; or this one again, with what was refused. */
export async function orTold(
  c: Context,
  again: (refusal: { message: string }, status: ToldStatus) => Promise<Response>,
  work: () => Promise<Response>,
) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    noteRefusal(c, error)
    return again({ message: wordRefusal(error.code, error.facts) }, statusOf(error))
  }
}

/** Options for the script of the page; refused, the words that it shows. */
export async function optionsFor(c: Context, work: () => Promise<object>) {
  try {
    return c.json(await work())
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    noteRefusal(c, error)
    return c.json({ message: wordRefusal(error.code, error.facts) }, statusOf(error))
  }
}
