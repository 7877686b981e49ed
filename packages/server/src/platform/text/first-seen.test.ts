// Texts that came before, among more than a table starts with.
import { expect, test } from 'vitest'
import { createFirstSeen } from './first-seen.ts'

test('of many texts, each is new once; then its line is told, and whether the same was said', () => {
  const seen = createFirstSeen()
  for (let at = 1; at <= 5000; at += 1) {
    expect(seen.see(`n° ${at}`, { line: at, is: `dit ${at % 7}` })).toBeUndefined()
  }
  for (let at = 1; at <= 5000; at += 1) {
    const said = { line: 9999, is: `dit ${at % 2 === 0 ? at % 7 : 8}` }
    expect(seen.see(`n° ${at}`, said)).toEqual({ line: at, isSame: at % 2 === 0 })
  }
  expect(seen.count).toBe(5000)
})
