// Places that parties share: who waits for whom, and what becomes of those who wait too long.
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { FairLine } from './fair-line.ts'
import { onBehalfOf, onOurBehalf, onTheirBehalf, presentParty } from './party.ts'

/** Everyone comes at once, and each has the place for a turn of the event loop; in the order of going. */
async function going(line: FairLine, comers: (string | undefined)[]) {
  const order: (string | undefined)[] = []
  const goes = async (party: string | undefined) => {
    const giveBack = await line.take()
    order.push(party)
    await setTimeout(1)
    giveBack()
  }
  await Promise.all(
    comers.map((party) =>
      party
        ? onBehalfOf(
            () => party,
            () => goes(party),
          )
        : onOurBehalf(() => goes(party)),
    ),
  )
  return order
}

test('who comes last of all waits for one of those who came a hundred times', async () => {
  const comers = [...Array<string>(100).fill('many'), 'one']
  const order = await going(new FairLine({ places: 1 }), comers)
  expect(order.indexOf('one')).toBe(2)
  expect(order).toHaveLength(101)
})

test('lines are called in rotation, each in its own order, ours before any other', async () => {
  const comers = ['first', 'a', 'a', 'a', 'b', 'b', 'c', undefined]
  expect(await going(new FairLine({ places: 1 }), comers)).toEqual([
    'first',
    undefined,
    'a',
    'b',
    'c',
    'a',
    'b',
    'a',
  ])
})

test('as many at once as there are places, and a place given back twice is one place', async () => {
  const line = new FairLine({ places: 2 })
  const first = await line.take()
  await line.take()
  let hasThird = false
  const third = line.take().then((giveBack) => {
    hasThird = true
    return giveBack
  })
  await setTimeout(5)
  expect(hasThird).toBe(false)
  first()
  first()
  await third
  let hasFourth = false
  void line.take().then(() => {
    hasFourth = true
  })
  await setTimeout(5)
  expect([hasFourth, line.present]).toEqual([false, 3])
})

test('who has waited too long is told so, and a place freed later goes to those who still wait', async () => {
  const atMost = { milliseconds: 30, refuse: () => new Error('too long') }
  const line = new FairLine({ places: 1, atMost })
  const giveBack = await line.take()
  await expect(line.take()).rejects.toThrow('too long')
  expect(line.present).toBe(1)
  const waiting = line.take()
  giveBack()
  ;(await waiting)()
  expect(line.present).toBe(0)
  ;(await line.take())()
})

test('what is begun for someone and goes on elsewhere is still theirs', async () => {
  const forThem = onBehalfOf(() => 'someone', onTheirBehalf)
  const asked = async () => {
    await setTimeout(1)
    return presentParty()
  }
  expect(presentParty()).toBeUndefined()
  expect(await forThem(asked)).toBe('someone')
  expect(
    await onBehalfOf(
      () => 'other',
      () => forThem(asked),
    ),
  ).toBe('someone')
})
