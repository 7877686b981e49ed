// A refusal on the team's pages: as the page's message, or as the answer to its script.
import type { Context } from '../../platform/http/context.ts'
import { statusOf, type ToldStatus } from '../../platform/http/told.ts'
import { wordRefusal } from '../../platform/language/language.ts'
import { Refusal } from '../../platform/refusal.ts'

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
    return again({ message: wordRefusal(error.code, error.facts) }, statusOf(c, error))
  }
}

/** Options for the script of the page; refused, the words that it shows. */
export async function optionsFor(c: Context, work: () => Promise<object>) {
  try {
    return c.json(await work())
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return c.json({ message: wordRefusal(error.code, error.facts) }, statusOf(c, error))
  }
}
