// The console over 100,000 contributions, in a browser: first rows, the longest task while scrolling, elements on each screen.
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { openDatabase } from '../../packages/server/src/platform/db/database.ts'
import { program, startProcess } from '../faults/server-process.ts'
import { settingsOf } from '../faults/storage.ts'
import { startBrowser } from '../support/browser.ts'
import { freePort } from '../support/postgres.ts'
import { median } from './load.ts'

const many = 100_000
const queue = '/console/moderation'
/** An old tablet. */
const slower = 4
const steps = 120
const jumps = 24

export type ConsoleFigures = {
  /** Milliseconds from the address to a painted row. */
  firstRows: number
  /** Milliseconds of processor. */
  longestTask: number
  nodes: { screen: string; count: number }[]
  /** Of what one page of the queue weighs, before it is compressed. */
  pageBytes: number
}

export async function measureConsole(): Promise<ConsoleFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-console-'))
  const file = join(folder, 'parvis.sqlite')
  const settings = settingsOf(`sqlite:${file}`, folder, await freePort())
  execFileSync(process.execPath, [program, 'seed'], {
    env: { PATH: process.env.PATH, ...settings },
  })
  await fill(file)
  const server = await startProcess(settings)
  const browser = await startBrowser()
  try {
    const { url } = server
    const page = await signedIn(browser, url)
    return {
      pageBytes: await bytesOfPage(page),
      firstRows: await timeOfFirstRows(page, url),
      longestTask: await longestWhileScrolling(page, url),
      nodes: await nodesOfScreens(page, url),
    }
  } finally {
    await browser.close()
    await server.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

/** All of the demonstration's wait, again and again, a minute apart. */
async function fill(file: string) {
  const { db, close } = openDatabase({ kind: 'sqlite', file }, pino({ level: 'silent' }))
  const like = await db.selectFrom('contributions').selectAll().execute()
  const first = Date.parse('2026-01-01T08:00:00Z')
  await db.transaction().execute(async (trx) => {
    for (let at = 0; at < many; at += 250) {
      const rows = like.slice(0, 250).map((model, of) => ({
        ...model,
        id: `bench-${at + of}`,
        receipt: `bench-${at + of}`,
        intent_id: null,
        title: `${model.title} (${at + of})`.slice(-150),
        state: 'received' as const,
        programme_id: null,
        rejection_reason: null,
        received_at: new Date(first + (at + of) * 60_000).toISOString(),
      }))
      await trx.insertInto('contributions').values(rows).execute()
    }
  })
  await close()
}

async function signedIn(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  await page.goto(`${url}/console`)
  await page.click('button[value="demo-administration"]')
  await page.locator('home-screen h1, main h1').first().waitFor()
  return page
}

async function bytesOfPage(page: Page) {
  return page.evaluate(async () => {
    const answer = await fetch('/v1/staff/contributions?state=received&limit=100')
    return (await answer.arrayBuffer()).byteLength
  })
}

async function timeOfFirstRows(page: Page, url: string) {
  const devtools = await page.context().newCDPSession(page)
  await page.addInitScript(() => {
    const look = () => {
      if (!document.querySelector('.grid-row .row-title')) requestAnimationFrame(look)
      else requestAnimationFrame(() => performance.mark('first-rows'))
    }
    requestAnimationFrame(look)
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const times: number[] = []
  for (let turn = 0; turn < 7; turn += 1) {
    await page.goto(`${url}${queue}`)
    await page.waitForFunction(() => performance.getEntriesByName('first-rows').length > 0)
    times.push(
      await page.evaluate(() => performance.getEntriesByName('first-rows')[0]?.startTime ?? 0),
    )
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return median(times)
}

async function longestWhileScrolling(page: Page, url: string) {
  await page.goto(`${url}${queue}`)
  await page.locator('.grid-row .row-title').first().waitFor()
  await page.locator('.reading .similar').waitFor()
  const devtools = await page.context().newCDPSession(page)
  const read = await traced(devtools)
  await page.evaluate(
    async ({ steps, jumps }) => {
      const scroller = document.querySelector('.grid-scroll')
      if (!scroller) throw new Error('There is no grid.')
      const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)))
      for (let step = 0; step < steps; step += 1) {
        scroller.scrollTop += 300
        await painted()
      }
      for (let jump = 1; jump <= jumps; jump += 1) {
        scroller.scrollTop = (scroller.scrollHeight * ((jump * 7) % jumps)) / jumps
        await painted()
        await painted()
      }
    },
    { steps, jumps },
  )
  return read()
}

type TraceEvent = {
  name: string
  ph: string
  pid: number
  tid: number
  tdur?: number
  dur?: number
  args?: { name?: string }
}

/** What it answers stops, and tells the longest task of the page, in milliseconds of processor. */
async function traced(devtools: CDPSession) {
  const events: TraceEvent[] = []
  devtools.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown[] as TraceEvent[])),
  )
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  })
  return async () => {
    const ended = new Promise((done) => devtools.once('Tracing.tracingComplete', done))
    await devtools.send('Tracing.end')
    await ended
    const mains = new Set(
      events.flatMap(({ name, args, pid, tid }) =>
        name === 'thread_name' && args?.name === 'CrRendererMain' ? [`${pid} ${tid}`] : [],
      ),
    )
    const tasks = events.filter(
      ({ name, pid, tid }) => name.endsWith('RunTask') && mains.has(`${pid} ${tid}`),
    )
    return tasks.reduce((most, { tdur, dur }) => Math.max(most, tdur ?? dur ?? 0), 0) / 1000
  }
}

async function nodesOfScreens(page: Page, url: string) {
  await page.goto(`${url}/console`)
  await page.locator('#menu a').first().waitFor()
  const links = await page
    .locator('#menu a')
    .evaluateAll((all) => all.flatMap((link) => link.getAttribute('href') ?? []))
  const nodes: ConsoleFigures['nodes'] = []
  for (const screen of [...links, `${queue}?affichage=pages`]) {
    await page.goto(`${url}${screen}`, { waitUntil: 'networkidle' }).catch(() => {})
    await page.waitForTimeout(500)
    nodes.push({ screen, count: await page.locator('*').count() })
  }
  return nodes
}
