// No text from outside holds the process: what it costs grows with its length, and no faster.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { tellingWords } from '../../process/similar/words.ts'
import { canonicalMailbox } from '../mail-domains/mailbox.ts'
import { inert } from '../text/csv.ts'
import { fold } from '../text/fold.ts'
import { composed, withoutMarks } from '../text/normal-form.ts'
import { line, text, webAddress } from './text.ts'

const most = 62_000
const lasting = 250

/** Texts as long as a body may be, each the worst for a reader that goes back over what it has read. */
const texts: Record<string, string> = {
  'marks in the wrong order': `a${'\u0301'.repeat(most / 4)}${'\u0323'.repeat(most / 4)}`,
  'an address of dots that ends badly': `http://${'.'.repeat(most)} a`,
  'an address whose name is endless': `http://${'été'.repeat(most / 5)}.fr`,
  'a mailbox whose domain is endless': `a@${'漢字'.repeat(most / 6)}.fr`,
  'spaces between two words': `x${' '.repeat(most)}y`,
  brackets: '('.repeat(most),
  'lines without a word': `x${'\n'.repeat(most)}y`,
  'signs, quotes and separators': `x${'; "\n'.repeat(most / 4)}y`,
  'digits without an end': '1'.repeat(most),
  'words of one letter': 'a '.repeat(most / 2),
}

function milliseconds(work: () => unknown) {
  const start = performance.now()
  work()
  return performance.now() - start
}

describe.each(Object.entries(texts))('%s', (_, given) => {
  test.each<[string, (text: string) => unknown]>([
    ['a text of people', (value) => text({ max: 5000 }).safeParse(value)],
    ['a line', (value) => line({ max: 150 }).safeParse(value)],
    ['a web address', (value) => webAddress.safeParse(value)],
    ['a mailbox', canonicalMailbox],
    ['a search', fold],
    ['words that tell', tellingWords],
    ['a cell of a spreadsheet', inert],
    ['a normal form', (value) => [composed(value), withoutMarks(value)]],
  ])('is read in a moment as %s', (_, read) => {
    expect(milliseconds(() => read(given))).toBeLessThan(lasting)
  })
})

test('letters of every language keep their marks', () => {
  for (const word of ['Évry', 'Việt', 'นี้', 'הַשָּׁמַיִם', 'क्षत्रिय'])
    expect(text({ max: 20 }).parse(word.normalize('NFD'))).toBe(word.normalize('NFC'))
  const heap = `a${'\u0301'.repeat(31)}`
  expect(text({ max: 50 }).safeParse(heap).success).toBe(false)
  expect(text({ max: 50 }).safeParse(heap.slice(0, -1)).success).toBe(true)
})

describe.each(engines)('on %s', (engine) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(engine)
  })
  afterAll(() => app.close())

  test.each(Object.entries(texts))('the form to contribute: %s', async (_, given) => {
    for (const name of ['territory', 'serviceUrl', 'text']) {
      const fields = { kind: 'service', [name]: given }
      const body = Object.entries(fields)
        .map(([key, value]) => `${key}=${value.replaceAll(' ', '+')}`)
        .join('&')
      const start = performance.now()
      const answer = await app.request('/contribuer', {
        method: 'POST',
        headers: {
          'Sec-Fetch-Site': 'same-origin',
          'Content-Type': 'application/x-www-form-urlencoded',
        },
        body,
      })
      expect(answer.status).toBe(Buffer.byteLength(body) > 65_536 ? 413 : 422)
      expect(performance.now() - start).toBeLessThan(4 * lasting)
    }
  })
})
