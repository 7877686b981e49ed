// How much of the process clients may hold by their connections, and for how long.

export type ConnectionBounds = Readonly<{
  /** Connections in all: beyond, the block that holds most gives one up for the newcomer. */
  connections: number
  /** Connections of one address, and of a block that one party may hold. */
  ofAddress: number
  ofWiderBlock: number
  /** Requests that may wait behind the one in work, on one connection. */
  waitingRequests: number
  /** Pieces that one body may come in, chunks or packets. */
  piecesOfBody: number
  /** Beyond them, one more for each so many bytes. */
  bytesOfPiece: number
  /** Within which a body must have come; a file is given more. */
  bodyMilliseconds: number
  /** Bytes of answers that nobody has taken yet: in all, and of one wider block. */
  unreadBytes: number
  unreadBytesOfBlock: number
  /** An answer that waits must advance by so many bytes within this time. */
  advanceBytes: number
  advanceMilliseconds: number
  checkMilliseconds: number
}>

/**
 * A school of 2,000 behind one address passes: its browsers let go of their connections after seconds,
 * and what goes first is what is idle. 16 KiB a minute is 2 kbit/s: a telephone on GPRS has ten times that.
 */
export const usualBounds: ConnectionBounds = {
  connections: 5000,
  ofAddress: 1000,
  ofWiderBlock: 2000,
  waitingRequests: 16,
  piecesOfBody: 1024,
  bytesOfPiece: 512,
  bodyMilliseconds: 10_000,
  unreadBytes: 128 * 1024 * 1024,
  unreadBytesOfBlock: 64 * 1024 * 1024,
  advanceBytes: 16 * 1024,
  advanceMilliseconds: 60_000,
  checkMilliseconds: 1000,
}

/** Descriptors for all that is no connection of a client: the database, mails, files that are read. */
const spareDescriptors = 256

/** Those beyond, let go for a newcomer, that the system has not closed yet. */
export const withDisplaced = (connections: number) => Math.floor(connections * 1.2)

/**
 * Where the system lets the process open fewer files than usual, connections are bounded before it is
 * the system that refuses them: it would refuse newcomers, and files of ours.
 */
export function boundsWithin(openFiles: number | undefined): ConnectionBounds {
  const { connections: usual } = usualBounds
  if (openFiles === undefined || openFiles >= withDisplaced(usual) + spareDescriptors) {
    return usualBounds
  }
  const connections = Math.max(64, Math.floor((openFiles - spareDescriptors) / 1.2))
  return {
    ...usualBounds,
    connections,
    ofAddress: Math.ceil((usualBounds.ofAddress * connections) / usual),
    ofWiderBlock: Math.ceil((usualBounds.ofWiderBlock * connections) / usual),
  }
}
