// How much of the process clients may hold by their connections, and for how long.

export type ConnectionBounds = Readonly<{
  /** Connections in all: beyond, the block that holds most gives one up for the newcomer. */
  connections: number
  /** Connections of one address, and of a block that one party may hold. */
  ofAddress: number
  ofWiderBlock: number
  /** Requests that may wait behind the one in work, on one connection. */
  waitingRequests: number
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
  unreadBytes: 128 * 1024 * 1024,
  unreadBytesOfBlock: 64 * 1024 * 1024,
  advanceBytes: 16 * 1024,
  advanceMilliseconds: 60_000,
  checkMilliseconds: 1000,
}
