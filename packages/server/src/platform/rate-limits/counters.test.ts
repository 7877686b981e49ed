// Counters in memory: whoever comes from ever new addresses fills no more of it than so much.
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../db/database.ts'
import { createCounter } from './counters-store.ts'
import { mostCounters } from './memory-counters.ts'

const database = openDatabase({ kind: 'sqlite', file: ':memory:' }, pino({ level: 'silent' }))
afterAll(() => database.close())
const limit = { seconds: 3600, most: 2 }

test('beyond so many addresses the one counted longest ago is forgotten', async () => {
  const counter = createCounter(database, { name: 'intent.ipv6_64', limit })
  await counter.consume('first')
  await counter.consume('kept')
  for (let at = 0; at < mostCounters; at += 1) {
    if (at === 1000) await counter.consume('kept')
    await counter.consume(`address ${at}`)
  }
  expect(await counter.get('first')).toBeUndefined()
  expect(await counter.get('address 0')).toBeUndefined()
  expect((await counter.get('address 1'))?.consumedPoints).toBe(1)
  expect((await counter.get('kept'))?.consumedPoints).toBe(2)
  expect(await counter.consume('kept')).toMatchObject({ consumedPoints: 3 })
})

test('each limit has room of its own: a flood of addresses resets nothing of everyone’s', async () => {
  const everyone = createCounter(database, { name: 'intent.everyone', limit })
  await everyone.consume('all')
  const addresses = createCounter(database, { name: 'intent.ipv6_48', limit })
  for (let at = 0; at <= mostCounters; at += 1) await addresses.consume(`address ${at}`)
  expect((await everyone.get('all'))?.consumedPoints).toBe(1)
})
