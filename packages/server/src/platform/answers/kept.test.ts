// What is kept stays within its bytes, and who invents addresses puts out nobody else's answer.
import { expect, test } from 'vitest'
import { Dependents } from './dependents.ts'
import { Kept } from './kept.ts'
import { Shown } from './shown.ts'

const dependents = new Dependents()
const most = 100_000

function keep(kept: Kept, address: string, bytes = 1000) {
  const shown = new Shown({ address, madeAt: 0, dependents })
  shown.leave = () => kept.drop(address)
  kept.add(shown, bytes)
  return shown
}

test('ten thousand invented addresses leave those that are asked for again', () => {
  const kept = new Kept(most)
  keep(kept, '/')
  kept.find('/')
  for (let at = 0; at < 10_000; at += 1) {
    keep(kept, `/?q=${at}`)
    expect(kept.figures.bytes).toBeLessThanOrEqual(most)
  }
  expect(kept.find('/')).toBeDefined()
  expect(kept.find('/?q=9999')).toBeDefined()
  expect(kept.find('/?q=1')).toBeUndefined()
})

test('the one that was asked for the longest ago goes first', () => {
  const kept = new Kept(20_000)
  const addresses = ['/a', '/b', '/c', '/d', '/e', '/f', '/g', '/h']
  for (const address of addresses) {
    keep(kept, address)
    kept.find(address)
  }
  kept.find('/a')
  keep(kept, '/new')
  expect(kept.find('/b')).toBeUndefined()
  for (const address of ['/a', '/c', '/new']) expect(kept.find(address)).toBeDefined()
})

test('one that is as large as the rest together is not kept, one that grows counts as it is, and all that goes is given back', () => {
  const kept = new Kept(most)
  keep(kept, '/large', most)
  expect(kept.find('/large')).toBeUndefined()
  const shown = keep(kept, '/a', 2000)
  const before = kept.figures.bytes
  kept.grow(shown, 500)
  expect(kept.figures.bytes).toBe(before + 500)
  kept.find('/a')
  kept.drop('/a')
  expect(kept.figures).toEqual({ answers: 0, bytes: 0 })
})
