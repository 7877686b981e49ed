// Pieces of text as a stream of bytes that the reader draws.
import type { Piece } from './formats.ts'

/** Reads on only as fast as the client takes: a slow one holds no more than a page in memory. */
export function streamed(pieces: AsyncGenerator<Piece>) {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await pieces.next()
      if (next.done) return controller.close()
      controller.enqueue(encoder.encode(next.value.join('')))
      // As with the rows: what has aged by waiting would keep every text after it.
      next.value.length = 0
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
