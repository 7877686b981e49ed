// No page of the documentation has a barrier that axe knows of, in light and dark.
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../support/browser.ts'
import { freePort } from '../support/postgres.ts'
import { built, pages } from './blocks.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

let browser: Browser
// One for all of them: what each loads is compiled once.
let page: Page
let server: Server
let port: number

beforeAll(async () => {
  port = await freePort()
  server = createServer(({ url = '' }, answer) => {
    const path = decodeURIComponent(new URL(url, 'http://here').pathname)
    answer.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream')
    const file = join(built, path)
    answer.statusCode = existsSync(file) ? 200 : 404
    answer.end(existsSync(file) ? readFileSync(file) : '')
  })
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  browser = await startBrowser()
  page = await browser.newPage()
})
afterAll(async () => {
  await browser?.close()
  await new Promise((closed) => server?.close(closed))
})

test.each(pages)('%s', async (file) => {
  await page.setViewportSize({ width: 1200, height: 800 })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto(`http://127.0.0.1:${port}/${file.replace(/md$/, 'html')}`)
  await page.locator('[role=main],main').waitFor()
  await page.evaluate(axe)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const violations: string[] = await page.evaluate(async () => {
      document.documentElement.classList.toggle(
        'dark',
        matchMedia('(prefers-color-scheme: dark)').matches,
      )
      const isDark = document.documentElement.classList.contains('dark')
      // The dark pages differ by their colours only.
      const found = await Reflect.get(globalThis, 'axe').run(document, {
        resultTypes: ['violations'],
        preload: false,
        ...(isDark && { runOnly: ['color-contrast'] }),
      })
      return found.violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
        [id, ...nodes.map(({ html }) => html.slice(0, 150))].join(' | '),
      )
    })
    expect([colorScheme, violations]).toEqual([colorScheme, []])
  }
  await page.setViewportSize({ width: 320, height: 640 })
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }))
  expect(scroll).toBeLessThanOrEqual(client)
})
