// Pieces of text as bytes.

/** A text in a list, so that whoever has written it can let go of it: see `streamed.ts`. */
export type Piece = string[]

/** A slow reader holds no more than a page in memory. */
export async function* encoded(pieces: AsyncIterable<Piece>) {
  const encoder = new TextEncoder()
  for await (const piece of pieces) {
    yield encoder.encode(piece.join(''))
    // As with the rows: what has aged by waiting would keep every text after it.
    piece.length = 0
  }
}
