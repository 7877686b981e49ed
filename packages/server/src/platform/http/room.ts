// Room for newcomers: who holds how many connections, and which one is let go when there are too many.
import { type Connection, isInWork } from './connection.ts'
import type { ConnectionBounds } from './connection-bounds.ts'

export type Room = {
  all: ReadonlySet<Connection>
  enter: (newcomer: Connection) => void
  leave: (connection: Connection) => void
  /** The one to let go now that this one has come; undefined while there is room. */
  tooMany: (newcomer: Connection) => Connection | undefined
}

/** A newcomer is never the one refused: those already here would keep everybody out. */
export function createRoom(bounds: ConnectionBounds): Room {
  const all = new Set<Connection>()
  const byBlock = new Map<string, Set<Connection>>()

  const enter = (newcomer: Connection) => {
    all.add(newcomer)
    for (const block of newcomer.blocks) {
      const members = byBlock.get(block)
      if (members) members.add(newcomer)
      else byBlock.set(block, new Set([newcomer]))
    }
  }

  const leave = (connection: Connection) => {
    all.delete(connection)
    for (const block of connection.blocks) {
      const members = byBlock.get(block)
      members?.delete(connection)
      if (members?.size === 0) byBlock.delete(block)
    }
  }

  const tooMany = (newcomer: Connection) => {
    for (const [index, block] of newcomer.blocks.entries()) {
      const members = byBlock.get(block)
      const most = index === 0 ? bounds.ofAddress : bounds.ofWiderBlock
      if (members && members.size > most) return leastMissed(members, newcomer)
    }
    return all.size > bounds.connections ? leastMissed(greediest(), newcomer) : undefined
  }

  /** Of what holds most; a proxy of ours brings many people, and counts for nobody. */
  const greediest = () => {
    let most: ReadonlySet<Connection> | undefined
    for (const members of byBlock.values()) {
      if (members.size > (most?.size ?? 0)) most = members
    }
    return most ?? all
  }

  return { all, enter, leave, tooMany }
}

/** The oldest that waits for nothing of ours; when all do, the one whose answer advanced least lately. */
function leastMissed(members: ReadonlySet<Connection>, newcomer: Connection) {
  let mostStalled: Connection | undefined
  for (const one of members) {
    if (one === newcomer) continue
    if (!isInWork(one)) return one
    if (!mostStalled || one.advance.at < mostStalled.advance.at) mostStalled = one
  }
  return mostStalled
}
