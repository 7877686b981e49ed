// The looks that every state is given notice what they are there for: one barrier on a page, found by its look.
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sharedBrowser } from '../support/browser.ts'
import { inspect, thorough } from './inspect.ts'

let person: BrowserContext
beforeAll(async () => {
  person = await (await sharedBrowser()).newContext()
})
afterAll(() => person?.close())

/** What the looks say of a page that has this in it, besides a heading. */
async function said(inside: string, style = '') {
  const page = await person.newPage()
  await page.setContent(`<!doctype html><html lang="fr"><head><title>Essai</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>body { color: #000; background: #fff } ${style}</style></head>
    <body><main><h1>Essai</h1>${inside}</main></body></html>`)
  const faults = await inspect(page, 'essai', { looks: thorough }).then(
    () => '',
    (error) => JSON.stringify(error.actual),
  )
  await page.close()
  return faults
}

const inDark = (css: string) => `@media (prefers-color-scheme: dark) { ${css} }`
const inForced = (css: string) => `@media (forced-colors: active) { ${css} }`
const when320 = (css: string) => `@media (max-width: 320px) { ${css} }`

describe('a barrier is found', () => {
  test('none where there is none', async () => {
    expect(await said('<p>Bonjour</p>')).toBe('')
  })

  test.each([
    ['by the first checker', '<img src="data:,">', '', /image-alt/],
    [
      'when dark, by both',
      '<p>Bonjour</p>',
      inDark('p { color: #777; background: #888 }'),
      /text_contrast_sufficient/,
    ],
    [
      'when dark, by the first',
      '<p>Bonjour</p>',
      inDark('p { color: #777; background: #888 }'),
      /color-contrast/,
    ],
    [
      'when colours are forced, by the second',
      '<p>Bonjour</p>',
      inForced('p { forced-color-adjust: none; color: #777; background: #888 }'),
      /text_contrast_sufficient/,
    ],
    [
      'where fingers miss, at 320 px',
      '<button>a</button><button>b</button>',
      when320('button { width: 12px; height: 12px; padding: 0 }'),
      /target-size/,
    ],
    [
      'when colours are forced, by us',
      '<button>Oui</button>',
      inForced('button { border: 0 }'),
      /no edge/,
    ],
    [
      'by the second checker, at 320 px',
      '<p>Bonjour</p>',
      when320('p { color: #777; background: #888 }'),
      /text_contrast_sufficient/,
    ],
    ['sideways, at 320 px', '<p style="width: 400px">Bonjour</p>', '', /too wide/],
  ] as const)('%s', async (_, inside, style, expected) => {
    expect(await said(inside, style)).toMatch(expected)
  })
})
