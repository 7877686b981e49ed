// Cursors of lists: where the next page starts, opaque to those who carry it.
import { z } from 'zod'
import { Refusal } from '../refusal.ts'

const position = z.object({ key: z.union([z.string(), z.number()]), id: z.string() })
export type Position = z.infer<typeof position>

export function encodeCursor(at: Position) {
  return Buffer.from(JSON.stringify([at.key, at.id])).toString('base64url')
}

export function decodeCursor(cursor: string | undefined): Position | undefined {
  if (!cursor) return undefined
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return position.parse({ key, id })
  } catch {
    throw new Refusal('invalid_input', {}, [{ path: 'cursor', fault: 'unknown_choice' }])
  }
}
