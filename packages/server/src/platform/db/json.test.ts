// JSON as text: typed by what it says, and read from outside without a throw.
import { expect, test } from 'vitest'
import { fromJson, type Json, readJson, requireJson, toJson } from './json.ts'

test('what goes in comes out, of the same type, as plain text between', () => {
  const text = toJson({ points: [1, 2] })
  expect(text).toBe('{"points":[1,2]}')
  const { points } = fromJson(text)
  expect(points.map((one) => one + 1)).toEqual([2, 3])
})

test('another shape, or any text, does not compile', () => {
  const keep = (text: Json<{ points: number[] }>) => text
  // @ts-expect-error: words are no numbers.
  keep(toJson({ points: ['a'] }))
  // @ts-expect-error: whoever wrote this text said nothing of its shape.
  keep('{"points":[]}')
  // @ts-expect-error: a field that the shape has not.
  expect(fromJson(keep(toJson({ points: [1] }))).score).toBeUndefined()
})

test.each(['', '{', 'undefined', "{'a':1}", '{"a":1}x'])('%j from outside is no JSON', (text) => {
  expect(readJson(text)).toBeUndefined()
  expect(() => requireJson(text)).toThrow(SyntaxError)
})

test.each([null, false, 0, '', [], { a: null }])('%j from outside is read as it is', (value) => {
  expect(readJson(JSON.stringify(value))).toEqual(value)
  expect(requireJson(JSON.stringify(value))).toEqual(value)
})
