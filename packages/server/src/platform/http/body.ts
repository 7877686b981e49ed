// The body of a request as text: whole, or refused.
import { refuse } from '../refusal.ts'
import type { Context } from './context.ts'

/**
 * Whoever leaves in the middle, or sends what is no chunk, is the one at fault: what reading throws
 * is about their connection, and tells nothing of our storage.
 */
export function readBody(c: Context): Promise<string> {
  return c.req.text().catch(() => refuse('malformed_body'))
}
