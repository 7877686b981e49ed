// A server that starts can compare before it answers, and waits no longer than it has to.
import { expect, test } from 'vitest'
import type { Corpus } from './corpus.ts'
import { readToCompare } from './corpus.ts'

function comparing(prepare: () => Promise<unknown>) {
  const logged: string[] = []
  const corpus: Corpus = { ready: prepare, prepare, nearest: () => Promise.resolve([]) }
  const log = { error: (_: unknown, said?: string) => void logged.push(said ?? '') }
  return { deps: { corpus, log } as unknown as Parameters<typeof readToCompare>[0], logged }
}

test('it waits until the texts are read', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  let isReady = false
  const ready = readToCompare(comparing(() => promise).deps).then(() => {
    isReady = true
  })
  await new Promise((tick) => setTimeout(tick, 20))
  expect(isReady).toBe(false)
  resolve()
  await ready
})

test('a database that is slow, or fails, keeps no server from starting', async () => {
  await readToCompare(comparing(() => new Promise(() => {})).deps, 10)
  const failing = comparing(() => Promise.reject(new Error('lost')))
  await readToCompare(failing.deps)
  expect(failing.logged).toEqual(['texts to compare with could not be read'])
})
