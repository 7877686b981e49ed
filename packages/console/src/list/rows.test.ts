// Rows of a long list: which pages come, which are given up, and what a late answer may change.
import { expect, test, vi } from 'vitest'
import { Rows } from './rows.ts'

type Row = { id: string; version: number }
type Answer = { items: Row[]; total: number }

/** Answers when the test says so. */
function given(size = 10) {
  const asked: {
    offset: number
    signal: AbortSignal
    answer: (all: Answer) => void
    fail: (why: Error) => void
  }[] = []
  const changed = vi.fn()
  const rows = new Rows<Row>({
    size,
    changed,
    load: (offset, _limit, signal) => {
      const { promise, resolve, reject } = Promise.withResolvers<Answer>()
      asked.push({ offset, signal, answer: resolve, fail: reject })
      return promise
    },
  })
  const page = (offset: number, version = 1): Answer => ({
    items: Array.from({ length: size }, (_, at) => ({ id: `r${offset + at}`, version })),
    total: 100_000,
  })
  const settle = async (at: number, version = 1) => {
    asked[at]?.answer(page(asked[at].offset, version))
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { rows, asked, changed, settle }
}

test('pages come for the rows in sight, once, and those passed over are given up', async () => {
  const { rows, asked, changed, settle } = given()
  rows.want(0, 12)
  rows.want(0, 12)
  expect(asked.map(({ offset }) => offset)).toEqual([0, 10])
  rows.want(50_000, 50_012)
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true, false, false])
  await settle(2)
  expect([rows.total, rows.at(50_003)?.id, rows.at(3), rows.indexOf('r50003')]).toEqual([
    100_000,
    'r50003',
    undefined,
    50_003,
  ])
  expect(changed).toHaveBeenCalled()
})

test('pages that nobody looks at are let go, those in sight never', async () => {
  const { rows, asked, settle } = given()
  for (let page = 0; page < 40; page++) {
    rows.want(page * 10, page * 10 + 9)
    await settle(asked.length - 1)
  }
  expect(rows.at(3)).toBeUndefined()
  expect(rows.at(395)?.id).toBe('r395')
  expect(rows.read().length).toBe(300)
})

test('read anew, rows stay until theirs come; an answer of before is too late', async () => {
  const { rows, asked, settle } = given()
  rows.want(0, 9)
  await settle(0)
  rows.tellWaiting(12)
  expect(rows.waiting).toBe(12)
  void rows.refresh()
  expect([rows.at(3)?.version, rows.waiting]).toEqual([1, 0])
  void rows.refresh()
  await settle(1, 2)
  expect(rows.at(3)?.version).toBe(1)
  await settle(2, 3)
  expect(rows.at(3)?.version).toBe(3)
  rows.restart()
  expect([rows.at(3), rows.total, rows.isRead, asked.length]).toEqual([undefined, 0, false, 4])
})

test('a page that does not come says why, and is asked for again when one wants it to be', async () => {
  const { rows, asked, settle } = given()
  rows.want(0, 9)
  asked[0]?.fail(new Error('offline'))
  await settle(0)
  expect(rows.fault).toEqual(new Error('offline'))
  rows.want(0, 9)
  expect(asked.length).toBe(1)
  void rows.refresh()
  rows.want(0, 9)
  await settle(asked.length - 1)
  expect([rows.fault, rows.at(0)?.id]).toEqual([undefined, 'r0'])
})

test('an act gives a row its new version in its place', async () => {
  const { rows, settle } = given()
  rows.want(0, 9)
  await settle(0)
  rows.replace({ id: 'r3', version: 2 })
  expect(rows.at(3)).toEqual({ id: 'r3', version: 2 })
})
