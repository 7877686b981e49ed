// Every example of the documentation is run: programs in Node, tags in a browser, on a real server.
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { demoSite } from '@parvis/demo-data'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../support/browser.ts'
import { freePort } from '../support/postgres.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { examples, on } from './blocks.ts'

let server: TestServer
let browser: Browser
let town: { url: string; close: () => Promise<void> }
let shown = ''

beforeAll(async () => {
  const port = await freePort()
  server = await startServer({ origins: [`http://127.0.0.1:${port}`] })
  browser = await startBrowser()
  town = await serveTown(port)
})
afterAll(async () => {
  await browser?.close()
  await town?.close()
  await server?.stop()
})

const here = () => ({ server: server.url, key: demoSite.key })

test('there are examples of both kinds, as many in each language', () => {
  for (const kind of ['js', 'html'] as const) {
    const names = examples(kind).map(({ name }) => name)
    const english = names.filter((name) => name.startsWith('en/'))
    expect(english.length).toBeGreaterThan(3)
    expect(names.length - english.length).toBeGreaterThanOrEqual(english.length)
  }
})

test.each(examples('js'))('$name runs as it is written', async ({ code }) => {
  const program = spawn(process.execPath, ['--input-type=module-typescript', '-'], {
    timeout: 30_000,
  })
  program.stdin.end(on(code, here()))
  const [said, faults] = await Promise.all([text(program.stdout), text(program.stderr)])
  expect(faults).toBe('')
  expect(said.trim()).not.toBe('')
  expect(said).not.toContain('undefined')
})

test.each(examples('html'))('$name becomes an element that shows its data', async ({ code }) => {
  shown = on(code, here())
  const page = await browser.newPage()
  const faults: string[] = []
  page.on('console', (message) => faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(town.url)
  const wanted = (code.match(/<a /g) ?? []).length
  await page.waitForFunction(
    (count) =>
      [...document.querySelectorAll('main *')].filter((one) =>
        one.shadowRoot?.querySelector('[part]'),
      ).length === count,
    wanted,
  )
  expect(faults).toEqual([])
  await page.close()
})

test('there is a frame in each language', () => {
  expect(examples('html', 'frame')).toHaveLength(2)
})

test.each(examples('html', 'frame'))(
  '$name shows the element in a frame, at its height',
  async ({ code }) => {
    shown = on(code, here())
    const page = await browser.newPage()
    await page.goto(town.url)
    await page.frameLocator('iframe').locator('[part=button]').waitFor()
    // The height of its content, which the small script gives instead of the one that is written.
    await page.waitForFunction(() => document.querySelector('iframe')?.style.height)
    await page.close()
  },
)

/** A town's page with the script in its template, and the example in its content. */
async function serveTown(port: number) {
  const site = createServer((_, answer) => {
    const script = `<script type="module" src="${server.url}/widgets/v1/parvis.js" data-site="${demoSite.key}"></script>`
    answer.setHeader('Content-Type', 'text/html; charset=utf-8')
    answer.end(
      `<!doctype html><html lang="fr"><title>Ville</title><link rel="icon" href="data:,"><main>${shown}</main>${script}</html>`,
    )
  })
  await new Promise<void>((ready) => site.listen(port, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise<void>((closed) => site.close(() => closed())),
  }
}
