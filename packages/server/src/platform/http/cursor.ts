// Cursors of lists: where the next page starts, opaque to those who carry it.

import { z } from 'zod'
import { readJson } from '../db/json.ts'
import { Refusal } from '../refusal.ts'
import { isStorable } from './storable.ts'

// PostgreSQL refuses a number that is no integer where it counts.
const words = z.string().refine(isStorable)
const pair = z.tuple([z.union([words, z.int()]), words])
export type Position = { key: string | number; id: string }

/**
 * As a query gives it. A list in the order of texts has such a text in its cursors: title and summary of
 * a proposal are 450 characters, each up to three bytes, then base64.
 */
export const cursor = z.string().max(2500).optional()

export function encodeCursor(at: Position) {
  return Buffer.from(JSON.stringify([at.key, at.id])).toString('base64url')
}

/** Where the page starts, when the list is ordered by keys of this type. */
export function decodeCursor(
  cursor: string | undefined,
  type: 'string' | 'number',
): Position | undefined {
  if (!cursor) return undefined
  const read = pair.safeParse(readJson(Buffer.from(cursor, 'base64url').toString('utf8')))
  // A cursor of another list is none of this one's.
  if (!read.success || typeof read.data[0] !== type) {
    throw new Refusal('invalid_input', {}, [{ path: 'cursor', fault: 'unknown_choice' }])
  }
  const [key, id] = read.data
  return { key, id }
}
