// What a member calls a passkey: a short line, never empty.
import { line } from '../../platform/http/text.ts'

const shape = line({ min: 1, max: 60 })

export function keyName(typed: string | undefined) {
  const parsed = shape.safeParse(typed)
  return parsed.success ? parsed.data : 'Ma clé'
}
