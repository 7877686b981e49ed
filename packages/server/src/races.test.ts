// Every limit and count against twenty acts and more at once: exactly as many as it says, wherever they come from.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { middle, type TestApp, useApp } from '../testing/app.ts'
import { engines } from '../testing/engines.ts'
import { isAll } from '../testing/how-many.ts'
import { notCounted, races } from '../testing/races.ts'
import { useTwoProcesses } from '../testing/two-processes.ts'
import { createLimiter } from './platform/rate-limits/limiter.ts'
import { isOwn, type Limit, type LimitedAct, usualLimits } from './platform/rate-limits/limits.ts'

const src = import.meta.dirname
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(?<!\.test)\.tsx?$/.test(name),
)
const saysLimit = /const (most[A-Z]\w*|\w+(?:ADay|AnHour|PerHour|PerDay|Attempts)) = ([\d_]+)\n/g

/** The numbers that are named as limits are, wherever they are written. */
const said = new Map(
  files.flatMap((name) =>
    [...readFileSync(join(src, name), 'utf8').matchAll(saysLimit)].map(
      ([, constant = '', number = '']) => [constant, Number(number.replaceAll('_', ''))] as const,
    ),
  ),
)
said.set('site_look.account', usualLimits['site_look.account']?.most ?? 0)

test('each has a race, or says why it counts nothing', () => {
  expect(said.size).toBeGreaterThan(15)
  const rows = [...Object.keys(races), ...Object.keys(notCounted)]
  expect(rows.toSorted()).toEqual([...said.keys()].toSorted())
})

/** Below, two processes on PostgreSQL race within each of them as well: one alone adds little. */
const alone = engines.filter((engine) => isAll || engine === 'sqlite')

describe.each(alone)('one process on %s', (engine) => {
  const app = useApp(engine)
  test.each(Object.entries(races))(
    '%s',
    async (name, race) => {
      expect(await race([app])).toBe(said.get(name))
    },
    120_000,
  )
})

const declared = Object.entries(usualLimits).map(([name, limit]: [string, Limit]) => {
  const [act = '', by = ''] = name.split('.')
  return { name, act: act as LimitedAct, by, limit }
})

/** With room for five. */
async function countedAtOnce(apps: TestApp[], { name, act, by, limit }: (typeof declared)[0]) {
  const few = { seconds: 60, ...(limit.most === undefined ? { free: 5 } : { most: 5 }) }
  const limiters = apps.map(({ deps }) =>
    createLimiter({ ...deps, config: { limits: { [name]: few } } }),
  )
  const subject = [{ by: by as 'everyone', value: name }]
  const verdicts = await Promise.all(
    Array.from({ length: 40 }, (_, at) => limiters[at % limiters.length]?.count(act, subject)),
  )
  const counts = Map.groupBy(verdicts, (one) => one?.answer)
  expect(counts.get('free')).toHaveLength(5)
  expect(counts.get(isOwn(by) ? 'refused' : 'proof')).toHaveLength(35)
}

describe.each(alone)('limits by block and share in one process on %s', (engine) => {
  const app = useApp(engine)
  test.each(declared)('$name', (one) => countedAtOnce([app], one))
})

describe('two processes', () => {
  const both = useTwoProcesses()
  beforeEach(() => {
    both.there.clock.now = new Date(middle)
  })
  const apps = () => [both.here, both.there]
  test.each(Object.entries(races))(
    '%s',
    async (name, race) => {
      expect(await race(apps())).toBe(said.get(name))
    },
    120_000,
  )
  test.each(declared)('$name', (one) => countedAtOnce(apps(), one))
})
