// Text from people: tidied, bounded, and free of what no one types on purpose.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { line, text, webAddress } from './text.ts'

const faultsOf = (schema: ReturnType<typeof text>, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message)

test('lengths are in code points, after tidying', () => {
  const schema = text({ min: 2, max: 4 })
  expect(schema.parse('  a\r\nb ')).toBe('a\nb')
  expect(schema.parse('👍👍👍👍')).toBe('👍👍👍👍')
  expect(faultsOf(schema, '👍👍👍👍👍')).toEqual(['too_long'])
  expect(faultsOf(schema, ' a ')).toEqual(['too_short'])
  expect(schema.parse('e\u0301'.repeat(4))).toBe('éééé')
})

test('a line holds no line end and no tab', () => {
  const schema = line({ max: 20 })
  expect(schema.parse('une ligne')).toBe('une ligne')
  for (const value of ['a\nb', 'a\rb', 'a\tb'])
    expect(faultsOf(schema, value)).toEqual(['single_line'])
})

test.each(['\u0000', '\u0007', '\u001b', '\u007f', '\u0086', '\ufffe', '\ud800'])(
  '%j is refused',
  (character) => {
    expect(faultsOf(text({ max: 20 }), `a${character}b`)).toEqual(['forbidden_characters'])
  },
)

test('what is accepted is stable, and the same on a second reading', () => {
  const schema = text({ max: 200 })
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const parsed = schema.safeParse(value)
      if (!parsed.success) return
      expect(schema.parse(parsed.data)).toBe(parsed.data)
      expect(parsed.data).toBe(parsed.data.normalize('NFC'))
      expect(parsed.data).not.toMatch(/\r|\0/)
      expect(Buffer.from(parsed.data).toString()).toBe(parsed.data)
    }),
    { numRuns: 2000 },
  )
})

describe('a web address', () => {
  test.each(['https://service.example', 'http://a.b/c?d=é#f', 'https://été.example/'])(
    '%s',
    (value) => {
      expect(webAddress.safeParse(value).success).toBe(true)
    },
  )
  test.each([
    'service.example',
    'javascript:alert(1)',
    'https://',
    'https://local',
    'ftp://a.example',
    'https://a .example',
    `https://a.example/${'x'.repeat(500)}`,
    'data:text/html,a.b',
  ])('%s is none', (value) => {
    expect(webAddress.safeParse(value).success).toBe(false)
  })

  test.each([
    ['http://a.example/c?d=é#à', 'http://a.example/c?d=%C3%A9#%C3%A0'],
    ['https://a.example/données/%C3%A9|[1]', 'https://a.example/donn%C3%A9es/%C3%A9%7C%5B1%5D'],
    ['https://a.example/50%', 'https://a.example/50%25'],
    ['https://a.example/a#b#c', 'https://a.example/a#b%23c'],
    ['https://a.example/%2F?x=1&copy=2', 'https://a.example/%2F?x=1&copy=2'],
  ])('%s is kept as a URI', (typed, kept) => {
    expect(webAddress.parse(typed)).toBe(kept)
    expect(webAddress.parse(kept)).toBe(kept)
  })
})
