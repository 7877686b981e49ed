// Turns never overlap, a failed one does not end them, and stopping waits for the one that runs.
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { repeat } from './repeat.ts'

const silent = pino({ level: 'silent' })

test('a turn that lasts is alone, and stopping waits until it is over', async () => {
  const gate = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  let turns = 0
  let isOver = false
  const work = async () => {
    turns += 1
    begun.resolve()
    await gate.promise
    isOver = true
  }
  const stop = repeat(silent, { name: 'work', everyMilliseconds: 1, work })
  await begun.promise
  await pause(20)
  expect(turns).toBe(1)
  const stopped = stop()
  gate.resolve()
  await stopped
  expect(isOver).toBe(true)
  await pause(20)
  expect(turns).toBe(1)
})

test('one that fails is told by its kind and place, not its words, and others follow', async () => {
  const lines: string[] = []
  const log = pino({ base: null, timestamp: false }, { write: (line) => lines.push(line) })
  const third = Promise.withResolvers<void>()
  let turns = 0
  const work = async () => {
    turns += 1
    if (turns === 3) third.resolve()
    if (turns === 1) throw new TypeError('camille@caen.example')
  }
  const stop = repeat(log, { name: 'sweep', everyMilliseconds: 1, work })
  await third.promise
  await stop()
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      level: 50,
      error: { name: 'TypeError', at: expect.arrayContaining([expect.stringContaining('repeat')]) },
      msg: 'sweep failed',
    },
  ])
  expect(lines.join()).not.toContain('camille')
})

test('the pause may change from turn to turn, and the first have one of its own', async () => {
  const asked: number[] = []
  const second = Promise.withResolvers<void>()
  let turns = 0
  const work = async () => {
    turns += 1
    if (turns === 2) second.resolve()
  }
  const everyMilliseconds = () => {
    asked.push(turns)
    return turns === 1 ? 1 : 60_000
  }
  const stop = repeat(silent, {
    name: 'work',
    firstAfterMilliseconds: 1,
    everyMilliseconds,
    work,
  })
  await second.promise
  await pause(20)
  await stop()
  expect([turns, asked]).toEqual([2, [1, 2]])
})
