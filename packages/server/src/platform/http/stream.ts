// An answer in pieces: opened when it is read, drawn as fast as the client takes, closed when it leaves.
import { onTheirBehalf } from '../party.ts'
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
  // Whoever sends the answer asks for pieces when the socket has room, outside of the request.
  const forThem = onTheirBehalf()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await forThem(() => {
          pieces ??= open()[Symbol.asyncIterator]()
          return pieces.next()
        })
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
