// Short codes: stable, one each, forgiving of case, and never anyone else's.
import { expect, test } from 'vitest'
import { codeOf, idOf } from './short.ts'

const ids = Array.from({ length: 3000 }, (_, at) => `proposition-${at}`)

test('each proposal has a code of its own, which leads back to it', () => {
  const codes = ids.slice(0, 300).map((id) => codeOf(id, ids))
  expect(new Set(codes).size).toBe(300)
  for (const [at, code] of codes.entries()) {
    expect(code).toMatch(/^[a-hj-km-np-z2-9]{6,12}$/)
    expect(idOf(code.toUpperCase(), ids)).toBe(ids[at])
  }
})

test('what is published later never takes a code that is printed', () => {
  for (const id of ids.slice(0, 50)) {
    expect(codeOf(id, ids.slice(0, 50))).toBe(codeOf(id, ids))
  }
})

test('of two that begin alike, the newer has a longer one', () => {
  // Found by trying: their first six signs are the same.
  const [older = '', newer = ''] = twins()
  expect(codeOf(older, [older, newer])).toHaveLength(6)
  expect(codeOf(newer, [older, newer]).length).toBeGreaterThan(6)
  expect(idOf(codeOf(newer, [older, newer]), [older, newer])).toBe(newer)
})

test.each(['', 'abc', 'zzzzzz', '%%%%%%'])('%s leads nowhere', (code) => {
  expect(idOf(code, ['parking'])).toBeUndefined()
})

function twins() {
  const seen = new Map<string, string>()
  for (let at = 0; ; at++) {
    const id = `p${at}`
    const code = codeOf(id, [id])
    const before = seen.get(code)
    if (before) return [before, id]
    seen.set(code, id)
  }
}
