// Keeps the connections of a server within bounds, so that no client takes the process from the others.
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Logger } from 'pino'
import { repeat } from '../repeat.ts'
import { boundBodyTime, hasBody } from './body-time.ts'
import { type Connection, cut } from './connection.ts'
import type { ConnectionBounds } from './connection-bounds.ts'
import { countPieces } from './pieces.ts'
import { createRoom } from './room.ts'
import { takeTurn } from './turns.ts'
import { overfull, stalled } from './unread.ts'

/** The blocks that an address is counted in, the narrowest first; none: it is a proxy of ours. */
export type BlocksOfPeer = (address: string | undefined) => readonly string[]

export type Cuts = {
  unread: number
  pipelined: number
  displaced: number
  minced: number
  late: number
}

type Options = {
  bounds: ConnectionBounds
  blocksOf: BlocksOfPeer
  log: Pick<Logger, 'error'>
  /** Told now and then how many were let go, and why. */
  note: (cuts: Cuts) => void
}

/** Answers requests by this listener as far as the bounds let it; the function stops the watch. */
export function boundConnections(server: Server, listener: RequestListener, options: Options) {
  const { bounds, blocksOf, log, note } = options
  const room = createRoom(bounds)
  const connectionOf = new WeakMap<Socket, Connection>()
  let cuts = none()

  const release = (reason: keyof Cuts, connection: Connection) => {
    room.leave(connection)
    cut(connection)
    cuts[reason] += 1
  }

  server.on('connection', (socket: Socket) => {
    const connection: Connection = {
      socket,
      blocks: blocksOf(socket.remoteAddress),
      answer: undefined,
      turns: [],
      advance: { at: performance.now(), taken: 0 },
    }
    connectionOf.set(socket, connection)
    room.enter(connection)
    socket.once('close', () => room.leave(connection))
    const displaced = room.tooMany(connection)
    if (displaced) release('displaced', displaced)
  })

  const receive = (request: IncomingMessage, answer: ServerResponse, work: () => void) => {
    const connection = connectionOf.get(request.socket)
    // What was read before it was cut still arrives.
    if (!connection || connection.socket.destroyed) return
    if (hasBody(request)) {
      countPieces(request, bounds, () => release('minced', connection))
      boundBodyTime(request, bounds.bodyMilliseconds, () => release('late', connection))
    }
    const isTaken = takeTurn(connection, { answer, work }, bounds.waitingRequests)
    if (!isTaken) release('pipelined', connection)
  }
  server.on('request', (request, answer) => {
    receive(request, answer, () => void listener(request, answer))
  })
  // Node would answer at once, whoever waits before, and however many come.
  server.on('checkExpectation', (request, answer) => {
    receive(request, answer, () => answer.writeHead(417, { 'Content-Length': 0 }).end())
  })

  const watch = async () => {
    for (const one of stalled(room.all, performance.now(), bounds)) release('unread', one)
    for (const one of overfull(room.all, bounds)) release('unread', one)
    if (Object.values(cuts).some((count) => count > 0)) note(cuts)
    cuts = none()
  }
  const everyMilliseconds = bounds.checkMilliseconds
  return repeat(log, { name: 'watch of connections', everyMilliseconds, work: watch })
}

const none = (): Cuts => ({ unread: 0, pipelined: 0, displaced: 0, minced: 0, late: 0 })
