// An answer in pieces: opened when it is read, drawn as fast as the client takes, closed when it leaves.
import type { Context } from './context.ts'

/**
 * HEAD is answered by the routes of GET, and what they open is dropped unread: it must open nothing.
 * Without a piece kept ahead, neither does a client that has left before the first one was drawn.
 */
export function sendPieces(c: Context, open: () => AsyncIterable<Uint8Array>) {
  if (c.req.raw.method === 'HEAD') return c.body(null)
  return c.body(drawn(open))
}

export function drawn(open: () => AsyncIterable<Uint8Array>) {
  let pieces: AsyncIterator<Uint8Array> | undefined
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        pieces ??= open()[Symbol.asyncIterator]()
        const next = await pieces.next()
        if (next.done) controller.close()
        else controller.enqueue(next.value)
      },
      async cancel() {
        await pieces?.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
