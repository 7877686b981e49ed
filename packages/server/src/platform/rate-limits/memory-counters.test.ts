// A window begins with the first count of a key, and what has expired is not held.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { MemoryCounters } from './memory-counters.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('counters in memory', () => {
  test('count within a window that the first count began', () => {
    const counters = new MemoryCounters({ seconds: 60 })
    counters.consume('lea')
    vi.advanceTimersByTime(59_000)
    expect(counters.consume('lea', 2)).toEqual({ consumedPoints: 3, msBeforeNext: 1000 })
    vi.advanceTimersByTime(1000)
    expect(counters.get('lea')).toBeUndefined()
    expect(counters.consume('lea')).toEqual({ consumedPoints: 1, msBeforeNext: 60_000 })
  })

  test('give back what was counted', () => {
    const counters = new MemoryCounters({ seconds: 60 })
    counters.consume('lea', 5)
    expect(counters.reward('lea', 2).consumedPoints).toBe(3)
    expect(counters.get('lea')?.consumedPoints).toBe(3)
  })

  test('a clock that is set back opens no new window, one set forward ends none', () => {
    const counters = new MemoryCounters({ seconds: 60 })
    counters.consume('lea')
    vi.setSystemTime(Date.now() - 3_600_000)
    expect(counters.consume('lea').consumedPoints).toBe(2)
    vi.setSystemTime(Date.now() + 7_200_000)
    expect(counters.consume('lea')).toEqual({ consumedPoints: 3, msBeforeNext: 60_000 })
  })

  test('hold no timer for a key', () => {
    vi.useFakeTimers()
    const counters = new MemoryCounters({ seconds: 60 })
    for (let at = 0; at < 100; at += 1) counters.consume(`account ${at}`)
    expect(vi.getTimerCount()).toBe(0)
  })
})
