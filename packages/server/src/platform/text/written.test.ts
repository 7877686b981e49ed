// A text of people, by whichever door it came: line ends of all kinds, signs that nobody sees, signs that turn others round.
import { expect, test } from 'vitest'
import { words } from '../../catalogue/importers/values.ts'
import { line, text } from '../http/text.ts'
import { canonicalMailbox } from '../mail-domains/mailbox.ts'
import { plainText } from './plain-text.ts'
import { tidy } from './written.ts'

const ends = ['\n', '\r', '\r\n', '\u000b', '\u000c', '\u0085', '\u2028', '\u2029']
const doors: Record<string, (given: string) => unknown> = {
  'the contract': (given) => text({ min: 1, max: 50 }).safeParse(given).data,
  'imported services': (given) => words(given),
  'imported contributions': plainText,
}
const faultsOf = (schema: ReturnType<typeof text>, given: string) =>
  schema.safeParse(given).error?.issues.map(({ message }) => message)

test.each(Object.entries(doors))('by %s, each end of a line is one', (_, read) => {
  for (const end of ends) expect([end, read(`un${end}deux`)]).toEqual([end, 'un\ndeux'])
})

test('on one line, what a word processor broke without a key is a space', () => {
  for (const end of ends.slice(3)) expect(line({ max: 50 }).parse(`un${end}deux`)).toBe('un deux')
  expect(faultsOf(line({ max: 50 }), 'un\ndeux')).toEqual(['single_line'])
})

test.each([
  ['zero width', '\u200b\u200b\u200b'],
  ['joiners and a BOM', '\u200c\u200d\ufeff'],
  ['soft hyphens between spaces', ' \u00ad \u00ad '],
  ['variation selectors', '\ufe0f\u{e0100}'],
  ['Hangul fillers', '\u115f\u1160\u3164\uffa0'],
  ['blank Braille', '\u2800\u2800'],
  ['Mongolian and Khmer ones', '\u180e\u17b4'],
  ['tags', '\u{e0041}\u{e0042}'],
  ['turned nothing', '\u202e\u2066\u2069'],
])('nothing is seen of %s: nothing is written', (_, given) => {
  for (const read of Object.values(doors)) expect(read(given) || undefined).toBeUndefined()
  expect(faultsOf(line({ min: 1, max: 50 }), given)).toEqual(['too_short'])
  expect(text({ max: 50 }).parse(given)).toBe('')
})

test('signs that nobody sees fill no title, and stay where a language or an emoji needs them', () => {
  const title = line({ min: 5, max: 50 })
  expect(faultsOf(title, `ab${'\u200b'.repeat(20)}`)).toEqual(['too_short'])
  expect(title.parse('un à un')).toBe('un à un')
  for (const kept of ['می\u200cخواهم', '👩\u200d🚒 ❤\ufe0f !']) expect(title.parse(kept)).toBe(kept)
})

test('a page shows in its order what is recorded', () => {
  const doubtful = 'Refuser \u202elruop retov\u202c \u2067et\u2069 \u202bvite'
  expect(tidy(doubtful)).toBe('Refuser lruop retov et vite')
  for (const read of Object.values(doors))
    expect(read(doubtful)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  expect(canonicalMailbox('\u202ajean@ici.example\u202c')).toBe('jean@ici.example')
})
