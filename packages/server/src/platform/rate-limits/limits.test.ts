// Every limit that is declared: only one's own block closes, and no setting can make another do so.
import { describe, expect, expectTypeOf, test } from 'vitest'
import { createLimiter } from './limiter.ts'
import {
  isOwn,
  type Limit,
  type LimitedAct,
  type Limits,
  type OwnLimit,
  ownKinds,
  type SharedLimit,
  shares,
  usualLimits,
} from './limits.ts'
import { readLimits } from './read-limits.ts'

const declared = Object.entries(usualLimits).map(([name, limit]: [string, Limit]) => {
  const [act = '', by = ''] = name.split('.')
  return { name, act: act as LimitedAct, by, limit }
})

test('there are some of both kinds', () => {
  expect(declared.length).toBeGreaterThan(15)
  for (const by of [...ownKinds, ...shares]) {
    expect(declared.some((one) => one.by === by)).toBe(true)
  }
})

describe.each(declared)('$name', ({ name, act, by, limit }) => {
  const memory = (limits: Limits) =>
    createLimiter({
      config: { limits },
      // Counted in memory, as a process of SQLite does: nothing is asked of a database.
      database: { dialect: 'sqlite' } as never,
      secrets: { lockName: (_, text) => text },
      clock: () => new Date('2026-02-15T10:00:00Z'),
    })
  const subject = [{ by: by as 'everyone', value: 'one' }]

  test('only one’s own refuses; what is shared never does', async () => {
    const few = { seconds: 60, ...(limit.free !== undefined && { free: 1 }) }
    const limits = { [name]: limit.most === undefined ? few : { ...few, most: 3 } }
    const limiter = memory(limits)
    const answers = new Set<string>()
    for (let at = 0; at < 200; at += 1) {
      answers.add((await limiter.count(act, subject, at % 2 === 0)).answer)
    }
    expect(limit.most !== undefined).toBe(isOwn(by))
    expect(answers.has('refused')).toBe(isOwn(by))
  })

  test('no setting changes that', () => {
    const { limits, faults } = readLimits(`${name}=5/10`)
    if (isOwn(by)) {
      expect(faults).toEqual([])
      expect(limits).toMatchObject({ [name]: { free: 5, most: 10 } })
    } else {
      expect(faults).toEqual([
        `LIMITS: "${name}=5/10" is not NAME=FREE: shared by strangers, it never closes`,
      ])
      expect(readLimits(`${name}=7`).limits).toMatchObject({
        [name]: { free: 7, seconds: limit.seconds },
      })
    }
  })
})

test('a shared limit that closes is no limit for the types', () => {
  const closing = { seconds: 60, free: 5, most: 10 }
  expectTypeOf(closing).not.toExtend<SharedLimit>()
  expectTypeOf(closing).toExtend<OwnLimit>()
  // @ts-expect-error: everyone would be kept out by anyone.
  const limits: Limits = { 'code_guess.everyone': closing }
  expect(limits).toBeDefined()
})
