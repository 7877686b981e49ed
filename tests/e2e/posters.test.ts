// Posters on screen and on paper: one sheet, and a code that a telephone reads and follows to the act.

import { demoSite } from '@parvis/demo-data'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeQr } from '../../packages/server/testing/decode-qr.ts'
import { isAll } from '../../packages/server/testing/how-many.ts'
import { proposals } from './commune.ts'
import { inspect } from './inspect.ts'
import { startWorld, type World } from './world.ts'

let world: World
let person: BrowserContext
let page: Page
beforeAll(async () => {
  world = await startWorld()
  person = await world.person()
  page = await person.newPage()
})
afterAll(() => world?.stop())

const from = `?site=${demoSite.key}`
/** Sheets of the PDF that the browser prints. */
async function sheets() {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length
}

const posters = [
  [`/propositions/${proposals.relations}/affiche${from}`, /Soutenir/],
  ['/contribuer/affiche', /Partager un besoin/],
] as const
const otherPosters = [
  [`/propositions/${proposals.participation}/affiche`, /Soutenir/],
  [`/contribuer/affiche${from}`, /Partager un besoin/],
] as const

test.each(isAll ? [...posters, ...otherPosters] : posters)(
  '%s: one A4 sheet, whose code leads to the act',
  async (path, act) => {
    await page.goto(world.consultation + path)
    expect(await sheets()).toBe(1)
    const seen = decodeQr(await page.screenshot({ fullPage: true })) ?? ''
    expect(seen.startsWith(`${world.consultation}/`)).toBe(true)
    // What is printed names its site otherwise than by a key, which may end.
    expect(/\?de=[\w-]+$/.test(seen)).toBe(path.endsWith(from))
    await page.goto(seen)
    await page.getByRole('heading', { level: 1, name: act }).waitFor()
  },
)

test('a long title still fits one sheet', async () => {
  const long = 'Structurer, mutualiser et exploiter les données relatives aux commerces '.repeat(2)
  await world.db
    .updateTable('proposals')
    .set({
      title: long.trim().slice(0, 150),
      summary: 'Une phrase qui prend de la place. '.repeat(9),
    })
    .where('id', '=', proposals.participation)
    .execute()
  await page.goto(`${world.consultation}/propositions/${proposals.participation}/affiche${from}`)
  expect(await sheets()).toBe(1)
})

test.each([
  [from, /\/contribuer\?de=[\w-]+$/],
  ['', /\/contribuer$/],
])('the form on paper%s: two sides at most, and a code to the form', async (key, address) => {
  await page.goto(`${world.consultation}/contribuer/papier${key}`)
  expect(await sheets()).toBeLessThanOrEqual(2)
  const code = page.locator('.paper-code')
  const seen = decodeQr(await code.screenshot()) ?? ''
  expect(seen.startsWith(world.consultation)).toBe(true)
  expect(seen).toMatch(address)
})

test('no barrier, room on 320 px', async () => {
  for (const [name, path] of [
    ['poster-proposal', `/propositions/${proposals.relations}/affiche${from}`],
    ['poster-form', '/contribuer/affiche'],
    ['paper-form', `/contribuer/papier${from}`],
    ['paper-entry', '/contribuer?papier=1'],
  ] as const) {
    await page.goto(world.consultation + path)
    await inspect(page, name)
  }
})
