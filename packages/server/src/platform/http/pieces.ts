// In how many pieces a body comes: each costs as much as a packet, were it of one byte.
import type { IncomingMessage } from 'node:http'

/**
 * 64 KiB in chunks of one byte are a second of the process, in 400 kB of network. Counted as they come from
 * the parser, since whoever reads the body, or leaves it alone, comes after them.
 */
export function countPieces(request: IncomingMessage, most: number, tooMany: () => void) {
  const push = request.push.bind(request)
  let pieces = 0
  request.push = (piece, encoding) => {
    pieces += 1
    if (pieces === most + 1) tooMany()
    return pieces <= most && push(piece, encoding)
  }
}
