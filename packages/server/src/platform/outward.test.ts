// Calls outward: bounded at once, in line and in time; away after failures, back after one trial.
import { describe, expect, test } from 'vitest'
import { createOutward, type OutwardBounds, OutwardRefused } from './outward.ts'

const bounds = { together: 2, inLine: 3, waiting: 200, calling: 200, awayAfter: 3, rest: 1000 }
const isAway = (error: unknown) => error instanceof Error && error.message === 'silent'
const clock = { now: 0 }
const open = (change: Partial<OutwardBounds> = {}) =>
  createOutward({ ...bounds, ...change }, { isAway, now: () => clock.now })

/** Calls that the test ends. */
function held() {
  const ends: (() => void)[] = []
  const work = () =>
    new Promise<string>((resolve) => {
      ends.push(() => resolve('done'))
    })
  return { ends, work }
}
const silent = () => Promise.reject(new Error('silent'))
const refusing = () => Promise.reject(new Error('no such mailbox'))
const answering = () => Promise.resolve('done')
const turn = () => new Promise((resolve) => setImmediate(resolve))
/** Ends with its signal, as every call outward must. */
const hanging = (signal: AbortSignal) =>
  new Promise<string>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })

describe('calls outward', () => {
  test('so many at once, so many in line in their order, and no more', async () => {
    const call = open()
    const { ends, work } = held()
    const calls = Array.from({ length: 5 }, () => call(work))
    await turn()
    expect(ends).toHaveLength(2)
    await expect(call(work)).rejects.toBeInstanceOf(OutwardRefused)
    for (let at = 0; at < 5; at += 1) {
      ends[at]?.()
      await turn()
    }
    expect(await Promise.all(calls)).toEqual(Array.from({ length: 5 }, () => 'done'))
  })

  test('sixty who wait for a silence are all answered in time, and the next at once', async () => {
    const call = createOutward({ ...bounds, inLine: 100 }, { isAway })
    const started = performance.now()
    const results = await Promise.allSettled(Array.from({ length: 60 }, () => call(hanging)))
    expect(results.every(({ status }) => status === 'rejected')).toBe(true)
    expect(performance.now() - started).toBeLessThan(1500)
  })

  test('after failures in a row nobody asks; then one tries, for all', async () => {
    const call = open()
    for (let at = 0; at < 3; at += 1) await expect(call(silent)).rejects.toThrow('silent')
    await expect(call(answering)).rejects.toMatchObject({ seconds: 1 })
    clock.now += 1001
    const { ends, work } = held()
    const trial = call(work)
    await turn()
    await expect(call(answering)).rejects.toBeInstanceOf(OutwardRefused)
    ends[0]?.()
    expect(await trial).toBe('done')
    expect(await call(answering)).toBe('done')
  })

  test('a trial that fails closes again, and another comes after', async () => {
    const call = open()
    for (let at = 0; at < 3; at += 1) await expect(call(silent)).rejects.toThrow('silent')
    clock.now += 1001
    await expect(call(silent)).rejects.toThrow('silent')
    await expect(call(answering)).rejects.toBeInstanceOf(OutwardRefused)
    clock.now += 1001
    expect(await call(answering)).toBe('done')
  })

  test('an answer that refuses is an answer: it closes nothing', async () => {
    const call = open()
    for (let at = 0; at < 10; at += 1) await expect(call(refusing)).rejects.toThrow('mailbox')
    expect(await call(answering)).toBe('done')
    await expect(call(silent)).rejects.toThrow()
    await expect(call(silent)).rejects.toThrow()
    await expect(call(refusing)).rejects.toThrow()
    await expect(call(silent)).rejects.toThrow('silent')
    expect(await call(answering)).toBe('done')
  })

  test('a line that moves slowly is no silence: who waited too long is refused alone', async () => {
    const call = open({ together: 1, inLine: 100, awayAfter: 1, waiting: 50 })
    const slow = () => new Promise((resolve) => setTimeout(() => resolve('done'), 40))
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => call(slow)))
    const reasons = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(reasons.length).toBeGreaterThan(10)
    expect(reasons.every((reason) => reason instanceof OutwardRefused)).toBe(true)
    expect(await call(slow)).toBe('done')
  })

  test('those in line are told as soon as it is away', async () => {
    const call = open({ together: 1, awayAfter: 1 })
    const first = call(() => turn().then(silent))
    const second = call(answering)
    await expect(first).rejects.toThrow('silent')
    await expect(second).rejects.toBeInstanceOf(OutwardRefused)
  })
})
