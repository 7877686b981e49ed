// What a frame tells the page around it: to its exact origin, and nothing that another frame forges.
import { demoSite } from '@parvis/demo-data'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { proposals } from './commune.ts'
import { frameWith, openHostPages } from './host-pages.ts'
import { startWorld, type World } from './world.ts'

let world: World
let host: Awaited<ReturnType<typeof openHostPages>>
let person: BrowserContext | undefined
let page: Page
beforeAll(async () => {
  world = await startWorld()
  host = await openHostPages()
  await world.db
    .insertInto('site_origins')
    .values({ key: demoSite.key, origin: host.origin })
    .execute()
})
// Someone else each time: nobody is signed in yet.
beforeEach(async () => {
  await person?.close()
  person = await world.person()
  page = await person.newPage()
})
afterAll(async () => {
  await host?.close()
  await world?.stop()
})

const script = () => `<script src="${world.consultation}/widgets/v1/frame.js" async></script>`
const frame = (query: string) => frameWith(world.consultation, proposals.relations, query)

async function inner(): Promise<Frame> {
  await page.waitForFunction(() => document.querySelector('iframe'))
  const frame = page.frames().find((one) => one !== page.mainFrame())
  if (!frame) throw new Error('No frame')
  await frame.getByRole('link', { name: /^Soutenir/ }).waitFor()
  return frame
}
const heard = () => page.evaluate(() => Reflect.get(globalThis, 'heard'))

test('what is told goes to the exact origin around, and to no other registered one', async () => {
  await page.goto(host.page('/exact', frame(`&site=${demoSite.key}`)))
  const within = await inner()
  const sent = await within.evaluate(() => {
    const all: unknown[] = []
    Object.defineProperty(globalThis, 'parent', {
      value: { postMessage: (...given: unknown[]) => all.push(given) },
    })
    const [element] = document.body.getElementsByTagName('parvis-vote-button')
    const detail = { proposalId: 'x' }
    for (const name of ['parvis-supported', 'parvis-contributed', 'parvis-elsewhere']) {
      element?.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
    }
    return all
  })
  expect(sent).toEqual([
    [{ message: 'parvis-supported', detail: { proposalId: 'x' } }, host.origin],
    [{ message: 'parvis-contributed', detail: { proposalId: 'x' } }, host.origin],
  ])
})

test('an event that another frame forges is not sent on', async () => {
  const foreign = host.page('/foreign', '<p>Étranger</p>')
  const body = frame(`&site=${demoSite.key}`) + script()
  await page.goto(host.page('/forged-act', `${body}<iframe src="${foreign}" height="90"></iframe>`))
  await inner()
  const from = page.frames().find((one) => one.url() === foreign)
  await from?.evaluate(() => {
    parent.postMessage({ message: 'parvis-supported', detail: { proposalId: 'forged' } }, '*')
  })
  await expect.poll(async () => (await heard()).length).toBe(1)
  expect((await heard())[0].event).toBe(undefined)
})
