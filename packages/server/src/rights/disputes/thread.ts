// What someone says of their right to act, the first time and later: one text that the team reads.
import { formatDate } from '../../platform/language/dates.ts'

/** A few times what one message may hold. */
const room = 4_000
/** No message has one: each is a line. */
const between = '\n\n'

/** The first message stays, then the latest that find room. Said twice, it is there once. */
export function addToThread(thread: string | null, { said, at }: { said: string; at: string }) {
  if (thread === null) return said
  const parts = thread.split(between)
  const last = parts.at(-1) ?? ''
  if (last === said || last.endsWith(` : ${said}`)) return thread
  parts.push(`Ajouté le ${formatDate(at)} : ${said}`)
  while (parts.length > 2 && parts.join(between).length > room) parts.splice(1, 1)
  return parts.join(between)
}
