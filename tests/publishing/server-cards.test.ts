// Cards rendered by a server: whole without a script, kept until the element has fresher data, never lost.
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { type StartedFakeServer, startFakeServer } from '@parvis/sdk/testing/server'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from '../support/browser.ts'

const project = inject('project')
const dist = join(project, 'node_modules/@parvis/widgets/dist')
const nonce = 'c2VydmVy'
const anyOrigin = { 'access-control-allow-origin': '*' }

let fake: StartedFakeServer
let browser: Browser
let town: Server
let policy = ''
let cards = ''
let [at, title] = ['', '']

/** A program that makes a page, in a project that has the published packages only. */
const program = (server: string, site: string) => `
  import { createClient } from '@parvis/sdk'
  import { renderProposalCard, renderServiceCard } from '@parvis/widgets/server'
  const client = createClient({ baseUrl: '${server}', siteKey: '${site}' })
  const { items: [first] } = await client.services.list({ limit: 1 })
  const proposal = await client.proposals.get('trouver-une-place')
  const options = { server: '${server}', site: '${site}', nonce: '${nonce}' }
  const hostile = { ...proposal, title: '<img src=x onerror=alert(1)>"', summary: '</template><script>' }
  process.stdout.write(JSON.stringify({
    cards: renderProposalCard(proposal, { ...options, headingLevel: 2 }) + renderServiceCard(first, options),
    english: renderProposalCard(proposal, { lang: 'en', target: '_self' }),
    hostile: renderProposalCard(hostile),
    title: proposal.title,
  }))`

let made: { cards: string; english: string; hostile: string; title: string }

beforeAll(async () => {
  fake = await startFakeServer()
  browser = await startBrowser()
  writeFileSync(join(project, 'cards.mjs'), program(fake.baseUrl, fake.siteKey))
  const run = promisify(execFile)
  made = JSON.parse((await run(process.execPath, ['cards.mjs'], { cwd: project })).stdout)
  cards = made.cards
  title = made.title
  town = createServer(({ url }, answer) => {
    if (url?.startsWith('/parvis'))
      return answer.setHeader('content-type', 'text/javascript').end(readFileSync(join(dist, url)))
    if (policy) answer.setHeader('content-security-policy', policy)
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    answer.end(`<!doctype html><html lang="fr"><link rel="icon" href="data:,"><title>Ville</title>
      <main>${cards}</main><script type="module" src="/parvis.js"></script></html>`)
  })
  await new Promise<void>((listening) => town.listen(0, '127.0.0.1', listening))
  at = `http://127.0.0.1:${(town.address() as AddressInfo).port}/`
})
afterAll(async () => {
  await browser?.close()
  town?.closeAllConnections()
  await new Promise((closed) => town?.close(closed))
  await fake?.close()
})
afterEach(() => {
  policy = ''
})

async function visited(
  javaScriptEnabled: boolean,
  api: 'kept waiting' | 'lost' | 'there' = 'there',
) {
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (message) => message.text().includes('olicy') && faults.push(message.text()))
  let answer = () => {}
  const later = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(`${fake.baseUrl}/v1/**`, async (route) => {
    if (api === 'lost') return route.abort()
    if (api === 'kept waiting') await later
    return route.continue()
  })
  // The consultation has the elements' files, as every server of it does; this one only answers for its API.
  await page.route(`${fake.baseUrl}/widgets/v1/*`, (route) => {
    const { pathname } = new URL(route.request().url())
    return route.fulfill({ path: join(dist, basename(pathname)), headers: anyOrigin })
  })
  await page.goto(at)
  return { page, faults, answer, close: () => context.close() }
}

test('without any script: title, tallies and links are there, in the look of the elements', async () => {
  const { page, close } = await visited(false)
  await page.getByRole('heading', { level: 2, name: title }).waitFor()
  expect(await page.getByText('12 collectivités').isVisible()).toBe(true)
  const support = page.getByRole('link', { name: /^Soutenir/ })
  expect(await support.getAttribute('href')).toMatch(/trouver-une-place\/soutien\?site=pk_[^&]+$/)
  expect((await support.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  expect(await page.getByRole('heading', { level: 3 }).count()).toBe(1)
  await close()
})

test('the strictest policy takes its styles by nonce', async () => {
  policy = `default-src 'none'; img-src data:; style-src 'nonce-${nonce}'`
  const { page, faults, close } = await visited(false)
  const support = page.getByRole('link', { name: /^Soutenir/ })
  expect((await support.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  expect(faults).toEqual([])
  await close()
})

test('the element keeps what is there until its own data come, then acts in its place', async () => {
  const { page, faults, answer, close } = await visited(true, 'kept waiting')
  await page.waitForFunction(() => !!customElements.get('parvis-proposal-card'))
  await page.evaluate(() => new Promise((later) => setTimeout(later, 200)))
  expect(await page.getByText('12 collectivités').isVisible()).toBe(true)
  answer()
  // A link of this visit alone, which the server could not make.
  await page.locator('a[href*="intent="]').waitFor()
  expect(await page.getByText('12 collectivités').count()).toBe(1)
  expect(await page.getByRole('heading', { name: title }).count()).toBe(1)
  expect(await page.locator('parvis-proposal-card style').count()).toBe(0)
  expect(faults).toEqual([])
  await close()
})

test('when no answer comes the card stays', async () => {
  const { page, faults, close } = await visited(true, 'lost')
  await page.waitForFunction(() => !!customElements.get('parvis-proposal-card'))
  await page.evaluate(() => new Promise((later) => setTimeout(later, 500)))
  expect(await page.getByRole('heading', { level: 2, name: title }).isVisible()).toBe(true)
  expect(await page.getByRole('link', { name: /^Soutenir/ }).isVisible()).toBe(true)
  expect(faults).toEqual([])
  await close()
})

test('in English, and whatever the words of a proposal are', () => {
  expect(made.english).toContain(' lang="en" target="_self"')
  expect(made.english).toContain('>12 local authorities<')
  expect(made.english).not.toContain('new window')
  expect(made.hostile).not.toMatch(/<img|<script|<\/template>.*<\/template>/)
})
