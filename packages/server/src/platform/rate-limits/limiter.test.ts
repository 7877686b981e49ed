// Counting against limits: narrow ones first, in clear nowhere, shared by the processes of PostgreSQL.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { useTwoProcesses } from '../../../testing/two-processes.ts'
import { createLimiter, type Limiter, type Subject } from './limiter.ts'
import type { Limits } from './limits.ts'

const block = (value: string): Subject => ({ by: 'ipv4', value })
const everyone: Subject = { by: 'everyone', value: '' }
const few: Limits = {
  'code_request.ipv4': { seconds: 60, free: 2, most: 4 },
  'code_request.everyone': { seconds: 60, free: 6 },
}

const times = async (limiter: Limiter, count: number, subjects: Subject[], isProved = false) => {
  const answers: string[] = []
  for (let at = 0; at < count; at += 1) {
    answers.push((await limiter.count('code_request', subjects, isProved)).answer)
  }
  return answers
}

describe.each(engines)('on %s', (engine) => {
  const app = useApp(engine)
  const limiter = (limits = few) => createLimiter({ ...app.deps, config: { limits } })

  test('free, then with a proof, then refused until the window ends', async () => {
    const one = limiter()
    expect(await times(one, 5, [block('a')])).toEqual(['free', 'free', 'proof', 'proof', 'refused'])
    expect(await times(one, 1, [block('a')], true)).toEqual(['refused'])
    expect(await times(one, 3, [block('b')], true)).toEqual(['free', 'free', 'free'])
    const verdict = await one.count('code_request', [block('a')])
    expect(verdict).toMatchObject({ answer: 'refused' })
    expect('seconds' in verdict && verdict.seconds).toBeGreaterThan(50)
  })

  test('what a narrow limit stops spends nothing of everyone’s', async () => {
    const one = limiter()
    await times(one, 20, [block('c'), everyone], true)
    expect(await times(one, 3, [block('d'), everyone])).toEqual(['free', 'free', 'proof'])
    expect(await times(one, 1, [block('e'), everyone])).toEqual(['proof'])
  })

  test('what is shared never closes: beyond the free part it asks, and counts what was worked for', async () => {
    const one = limiter()
    const from = (at: number) => [block(`h${at}`), everyone]
    for (let at = 0; at < 6; at += 1) await one.count('code_request', from(at))
    for (let at = 6; at < 40; at += 1) {
      expect(await one.count('code_request', from(at))).toEqual({ answer: 'proof', hardness: 1 })
    }
    for (let at = 40; at < 80; at += 1) {
      expect(await one.count('code_request', from(at), true)).toEqual({ answer: 'free' })
    }
    expect(await one.count('code_request', from(80))).toEqual({ answer: 'proof', hardness: 4 })
  })

  test('what was right is given back', async () => {
    const limits: Limits = { 'code_guess.ipv4': { seconds: 60, most: 2 } }
    const one = limiter(limits)
    for (let at = 0; at < 20; at += 1) {
      expect((await one.count('code_guess', [block('f')])).answer).toBe('free')
      await one.giveBack('code_guess', [block('f')])
    }
  })

  test('what has no limit is free', async () => {
    expect(await times(limiter({}), 9, [block('g'), everyone])).toEqual(Array(9).fill('free'))
  })
})

describe('two processes', () => {
  const both = useTwoProcesses()

  test('share their counts, and keep nothing in clear', async () => {
    const { here, there } = both
    const limiters = [here, there].map(({ deps }) =>
      createLimiter({ ...deps, config: { limits: few } }),
    )
    const counted = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        limiters[at % 2]?.count('code_request', [block('203.0.113.7')], true),
      ),
    )
    expect(counted.filter((one) => one?.answer === 'free')).toHaveLength(4)
    const rows = await here.db.selectFrom('limit_counters').selectAll().execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain('203.0.113')
  })
})
