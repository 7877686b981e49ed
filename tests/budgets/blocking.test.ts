// How long the elements keep a slow phone's page from answering.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../support/browser.ts'
import { bundleWidgets } from './bundle.ts'
import { setStage } from './stage.ts'
import { settled } from './visit.ts'

/** Milliseconds: of a task that one notices, and of what all tasks together hold beyond that. */
const limit = 50
// Another program on this machine must not make a test fail: only what is far beyond does.
const patience = 3
const visits = 5
const slower = 4

let browser: Browser
let stage: Awaited<ReturnType<typeof setStage>>
beforeAll(async () => {
  stage = await setStage(await bundleWidgets())
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

const tags = [
  '<parvis-vote-button proposal="parking"></parvis-vote-button>',
  '<parvis-referent-signup proposal="parking"></parvis-referent-signup>',
  '<parvis-contribution-form></parvis-contribution-form>',
  '<parvis-service-card service="aides"></parvis-service-card>',
]
const script = () =>
  `<script type="module" src="${stage.consultation}/widgets/v1/parvis.js" data-site="pk_test"></script>`
const document = (head: string, body: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><link rel="icon" href="data:,">
  <title>Commune</title>${head}</head><body><h1>Ma commune</h1>${body}</body></html>`

type TraceEvent = { name: string; pid: number; tid: number; tdur?: number; args: { name?: string } }

/**
 * Milliseconds of each task of the page's main thread, as on a processor that is four times slower. The
 * processor's time, not the clock's: other programs on this machine would count, and all the more
 * under the browser's own slowing down.
 */
async function tasksOf(html: string) {
  stage.page.html = html
  const context = await browser.newContext()
  const page = await context.newPage()
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] })
  await page.goto(stage.host, { waitUntil: 'load' })
  await settled(page)
  const trace: { traceEvents: TraceEvent[] } = JSON.parse(String(await browser.stopTracing()))
  await context.close()
  const events = trace.traceEvents
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  const main = events.filter(({ args }) => args.name === 'CrRendererMain').map(thread)
  const tasks = events.filter((event) => event.name.endsWith('RunTask'))
  return tasks.flatMap((task) =>
    main.includes(thread(task)) && task.tdur ? [(task.tdur / 1000) * slower] : [],
  )
}

const blocking = (tasks: number[]) =>
  tasks.reduce((sum, task) => sum + Math.max(0, task - limit), 0)
const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0

test('all four elements: blocking time beyond the blank page, and the longest task', async () => {
  const blank: number[][] = []
  const full: number[][] = []
  for (let visit = 0; visit < visits; visit++) {
    blank.push(await tasksOf(document('', '')))
    full.push(await tasksOf(document(script(), tags.join(''))))
  }
  const beyond = median(full.map(blocking)) - median(blank.map(blocking))
  const longest = (tasks: number[][]) => median(tasks.map((all) => Math.max(0, ...all)))
  const [longestFull, longestBlank] = [longest(full), longest(blank)]
  console.log(`blocking time, 4× slower: ${Math.max(0, Math.round(beyond))} of ${limit} ms`)
  console.log(
    `longest task, 4× slower: ${Math.round(longestFull)} of ${limit} ms ` +
      `(of a blank page: ${Math.round(longestBlank)})`,
  )
  expect(longestFull).toBeGreaterThan(0)
  expect(beyond).toBeLessThanOrEqual(limit * patience)
  expect(longestFull - longestBlank).toBeLessThanOrEqual(limit * patience)
})
