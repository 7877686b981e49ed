// Pieces of text as bytes.
import type { Piece } from './formats.ts'

/** A slow reader holds no more than a page in memory. */
export async function* encoded(pieces: AsyncIterable<Piece>) {
  const encoder = new TextEncoder()
  for await (const piece of pieces) {
    yield encoder.encode(piece.join(''))
    // As with the rows: what has aged by waiting would keep every text after it.
    piece.length = 0
  }
}
