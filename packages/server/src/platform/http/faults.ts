// What zod found wrong, as faults that the language files word.
import type { z } from 'zod'
import { type InputFault, Refusal } from '../refusal.ts'
import { unstorableIn } from '../text/storable.ts'

const own = /^[a-z_]+$/

export function faultsOf(error: z.ZodError): InputFault[] {
  return error.issues.map((issue) => ({
    path: issue.path.join('.'),
    fault: faultOf(issue),
    limit: limitOf(issue),
  }))
}

function faultOf(issue: z.core.$ZodIssue) {
  if (own.test(issue.message)) return issue.message
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'required'
  if (issue.code === 'too_big') return 'too_long'
  if (issue.code === 'too_small') return 'too_short'
  return 'unknown_choice'
}

function limitOf(issue: z.core.$ZodIssue) {
  if (issue.code === 'too_small') return Number(issue.minimum)
  if (issue.code === 'too_big') return Number(issue.maximum)
  return undefined
}

/** Parses or refuses with every fault at once. */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input, { reportInput: true })
  if (!parsed.success) throw new Refusal('invalid_input', {}, faultsOf(parsed.error))
  // Also where a schema takes any text: what names something is looked up by a query.
  const path = unstorableIn(parsed.data)?.join('.')
  if (path === undefined) return parsed.data
  throw new Refusal('invalid_input', {}, [{ path, fault: 'forbidden_characters' }])
}
