// What is searched for by the field `q` of a page: kept as it was typed, and refused beside the field.
import type { z } from 'zod'
import { type InputFault, Refusal } from '../refusal.ts'
import { tidy } from '../text/written.ts'
import type { Context } from './context.ts'
import { faultsOf } from './faults.ts'
import { toldOf } from './told.ts'

export type Search = {
  /** What to look for: empty when nothing was typed, or nothing that may be. */
  q: string
  /** For the field. */
  typed: string
  faults: InputFault[]
  status: 200 | 422
}

export function readSearch(c: Context, { shape }: { shape: { q: z.ZodType } }): Search {
  const typed = c.req.query('q') ?? ''
  if (tidy(typed) === '') return { q: '', typed: '', faults: [], status: 200 }
  const parsed = shape.q.safeParse(typed, { reportInput: true })
  if (parsed.success) return { q: String(parsed.data), typed, faults: [], status: 200 }
  const found = faultsOf(parsed.error).map((fault) => ({ ...fault, path: 'q' }))
  const { faults } = toldOf(c, new Refusal('invalid_input', {}, found))
  return { q: '', typed, faults, status: 422 }
}
