// Answers that nobody reads: whose connection has not advanced for too long, or holds too much with others.
import { type Connection, isInWork, unreadBytes } from './connection.ts'
import type { ConnectionBounds } from './connection-bounds.ts'

/** Notes how far each answer has advanced; answers those that waited too long for so little. */
export function stalled(
  connections: Iterable<Connection>,
  now: number,
  bounds: Pick<ConnectionBounds, 'advanceBytes' | 'advanceMilliseconds'>,
): Connection[] {
  const found: Connection[] = []
  for (const connection of connections) {
    const taken = bytesTaken(connection)
    const isWaiting = unreadBytes(connection) > 0
    if (!isWaiting || taken - connection.advance.taken >= bounds.advanceBytes) {
      connection.advance = { at: now, taken }
    } else if (now - connection.advance.at >= bounds.advanceMilliseconds) {
      found.push(connection)
    }
  }
  return found
}

/** Whom to let go so that answers unread stay within bounds: of the block that holds most, the most stalled. */
export function overfull(
  connections: Iterable<Connection>,
  bounds: Pick<ConnectionBounds, 'unreadBytes' | 'unreadBytesOfBlock'>,
): Connection[] {
  const waiting = [...connections].filter((one) => isInWork(one) && unreadBytes(one) > 0)
  const held = new Map<string, number>()
  let total = 0
  for (const one of waiting) {
    total += unreadBytes(one)
    held.set(widest(one), (held.get(widest(one)) ?? 0) + unreadBytes(one))
  }
  waiting.sort(
    (a, b) =>
      (held.get(widest(b)) ?? 0) - (held.get(widest(a)) ?? 0) || a.advance.at - b.advance.at,
  )
  return waiting.filter((one) => {
    const ofBlock = held.get(widest(one)) ?? 0
    const isOfOurProxy = one.blocks.length === 0
    const isTooMuch =
      total > bounds.unreadBytes || (!isOfOurProxy && ofBlock > bounds.unreadBytesOfBlock)
    if (!isTooMuch) return false
    total -= unreadBytes(one)
    held.set(widest(one), ofBlock - unreadBytes(one))
    return true
  })
}

const widest = ({ blocks }: Connection) => blocks.at(-1) ?? ''

/**
 * Bytes that the system took over. Node counts a write when it is handed in whole, and calls it done
 * when its last byte is gone: a client that reads a large answer slowly advances in between.
 */
function bytesTaken({ socket }: Connection) {
  const handle: unknown = '_handle' in socket ? socket._handle : undefined
  const written = numberIn(handle, 'bytesWritten')
  const queued = numberIn(handle, 'writeQueueSize')
  if (written === undefined || queued === undefined)
    return socket.bytesWritten - socket.writableLength
  return written - queued
}

function numberIn(holder: unknown, name: string) {
  if (typeof holder !== 'object' || holder === null) return undefined
  const value: unknown = Reflect.get(holder, name)
  return typeof value === 'number' ? value : undefined
}
