// A stream reads on as fast as its reader takes, and ends what it reads from when the reader leaves.
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { drawn } from '../../platform/http/stream.ts'
import { encoded } from './streamed.ts'

function counting(pieces: number) {
  const seen = { made: 0, isEnded: false }
  async function* make() {
    try {
      for (; seen.made < pieces; ) {
        seen.made += 1
        yield [`${seen.made}\n`]
      }
    } finally {
      seen.isEnded = true
    }
  }
  return { seen, stream: drawn(() => encoded(make())) }
}

test('a slow reader holds one piece, not the whole file', async () => {
  const { seen, stream } = counting(1000)
  const reader = stream.getReader()
  await reader.read()
  await setTimeout(30)
  expect(seen.made).toBeLessThanOrEqual(2)
  await reader.cancel()
})

test('nothing is begun for who never reads', async () => {
  const { seen, stream } = counting(1000)
  await setTimeout(10)
  expect(seen.made).toBe(0)
  await stream.cancel()
  expect(seen.made).toBe(0)
})

test('a reader that leaves ends the reading of pages', async () => {
  const { seen, stream } = counting(1000)
  const reader = stream.getReader()
  await reader.read()
  await reader.cancel()
  expect(seen.isEnded).toBe(true)
  expect(seen.made).toBeLessThanOrEqual(3)
})

test('all of it arrives, in order', async () => {
  const text = await new Response(counting(200).stream).text()
  expect(text.split('\n').slice(0, 3)).toEqual(['1', '2', '3'])
  expect(text.split('\n')).toHaveLength(201)
})
