// In how many pieces a body comes: each costs as much as a packet, were it of one byte.
import type { IncomingMessage } from 'node:http'
import type { ConnectionBounds } from './connection-bounds.ts'

/**
 * 64 KiB in chunks of one byte are a second of the process, in 400 kB of network. Counted as they come from
 * the parser, since whoever reads the body, or leaves it alone, comes after them. A file comes in many, each of
 * some size: those are let through.
 */
export function countPieces(
  request: IncomingMessage,
  { piecesOfBody, bytesOfPiece }: Pick<ConnectionBounds, 'piecesOfBody' | 'bytesOfPiece'>,
  tooMany: () => void,
) {
  const push = request.push.bind(request)
  let pieces = 0
  let bytes = 0
  let isTold = false
  request.push = (piece, encoding) => {
    pieces += 1
    bytes += piece?.length ?? 0
    if (pieces <= piecesOfBody + bytes / bytesOfPiece) return push(piece, encoding)
    if (!isTold) tooMany()
    isTold = true
    return false
  }
}
