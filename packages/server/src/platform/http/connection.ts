// One connection of a client: what is in work on it, what waits, and since when nobody reads.
import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export type Connection = {
  readonly socket: Socket
  /** Where it comes from, the narrowest block first; none for a proxy of ours. */
  readonly blocks: readonly string[]
  /** The latest answer begun. */
  answer: ServerResponse | undefined
  /** Requests that wait for their turn, the oldest first. */
  readonly turns: (() => void)[]
  /** How much the client had taken when it last advanced. */
  advance: { at: number; taken: number }
}

/** An answer is owed: the request is in work, or not all of its answer has been taken. */
export function isInWork({ answer }: Connection) {
  return answer !== undefined && !answer.writableFinished && !answer.destroyed
}

/** Bytes of answers that the client has let wait. */
export function unreadBytes({ socket }: Connection) {
  return socket.writableLength
}

/** At once, with what waits in the system: closing softly would keep it for a client that never reads. */
export function cut({ socket, turns }: Connection) {
  turns.length = 0
  socket.resetAndDestroy()
}
