// Waiting instead of working, for a browser without script: a signed ticket that is good later only.
import type { Deps } from '../deps.ts'
import { isSame } from '../secrets.ts'

type Tools = Pick<Deps, 'secrets' | 'clock'>

export const patienceSeconds = 30
const lifetime = 15 * 60_000

export type Patience = { id: string; until: string; isOver: boolean }

const waiting = (from: string, id: string, action: string) => `wait ${from} ${id} ${action}`

export function ticketFor(tools: Tools, action: string) {
  const from = tools.clock().getTime().toString(36)
  const id = tools.secrets.token()
  return `${from}.${id}.${tools.secrets.digest('proof', waiting(from, id, action))}`
}

/** Undefined when it is none of ours, for another act, or too old. */
export function readPatience(tools: Tools, ticket: string, action: string): Patience | undefined {
  const [from = '', id = '', signature = ''] = ticket.split('.')
  const ours = tools.secrets.digests('proof', waiting(from, id, action))
  if (!ours.some((one) => isSame(signature, one))) return undefined
  const begun = Number.parseInt(from, 36)
  const now = tools.clock().getTime()
  if (now > begun + lifetime) return undefined
  const until = new Date(begun + lifetime).toISOString()
  return { id, until, isOver: now >= begun + patienceSeconds * 1000 }
}
