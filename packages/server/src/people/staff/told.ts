// What the script of the team's pages asks for, or the words that it shows where that is refused.
import type { Context } from '../../platform/http/context.ts'
import { orTold } from '../../platform/http/told.ts'
import { wordRefusal } from '../../platform/language/language.ts'

export async function optionsFor(c: Context, work: () => Promise<object>) {
  return orTold(
    c,
    async () => c.json(await work()),
    async ({ refusal, status }) =>
      c.json({ message: wordRefusal(refusal.code, refusal.facts) }, status),
  )
}
