// Acts confirmed from a frame are told to the page around it: of the registered site only, of nobody.
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { demoSite } from '../../packages/server/src/demo/data/people.ts'
import { proposals } from './commune.ts'
import { openHostPages } from './host-pages.ts'
import { receiptOf, signIn, windowOpenedBy } from './steps.ts'
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
const frameWith = (query: string) =>
  `<iframe src="${world.consultation}/embed/vote-button?proposal=${proposals.relations}${query}"
    title="Consultation" width="600" height="400"></iframe>
  <script>
    heard = []
    addEventListener('message', ({ data, origin }) => {
      if (/^parvis-/.test(data.message)) heard.push({ ...data, origin })
    })
    addEventListener('parvis-supported', ({ target, detail }) => {
      heard.push({ event: target.localName, detail })
    })
  </script>`

async function inner(): Promise<Frame> {
  await page.waitForFunction(() => document.querySelector('iframe'))
  const frame = page.frames().find((one) => one !== page.mainFrame())
  if (!frame) throw new Error('No frame')
  await frame.getByRole('link', { name: /^Soutenir/ }).waitFor()
  return frame
}
const heard = () => page.evaluate(() => Reflect.get(globalThis, 'heard'))

/** Supports from the frame, and comes back. */
async function support(frame: Frame, email: string) {
  const home = await windowOpenedBy(page, () =>
    frame.getByRole('link', { name: /^Soutenir/ }).click(),
  )
  await signIn(home, world, email)
  await home.getByRole('button', { name: 'Confirmer mon soutien' }).click()
  await receiptOf(home, 'Votre soutien est enregistré')
  await home.close()
  await page.bringToFront()
  await frame.getByText('Votre soutien est enregistré. Merci !').waitFor()
}

test('a page of the registered site hears a message, and an event of the iframe', async () => {
  await page.goto(host.page('/acts', frameWith(`&site=${demoSite.key}`) + script()))
  await support(await inner(), 'lou.durand@courriel.example')
  await expect.poll(async () => (await heard()).length).toBe(2)
  const [message, event] = await heard()
  const { detail } = message
  expect(message).toEqual({ message: 'parvis-supported', origin: world.consultation, detail })
  expect(event).toEqual({ event: 'iframe', detail })
  expect(Object.keys(detail).sort()).toEqual(['intentId', 'proposalId', 'tally'])
  expect(detail).toMatchObject({ proposalId: proposals.relations })
  expect(JSON.stringify(detail)).not.toMatch(/lou|@|PV-/)
})

test('a page that gives no key hears nothing, whoever it is', async () => {
  await page.goto(host.page('/no-key', frameWith('') + script()))
  await support(await inner(), 'eva.lopez@courriel.example')
  await page.waitForTimeout(300)
  expect(await heard()).toEqual([])
})

test('what is told goes to the exact origin around, and to no other registered one', async () => {
  await page.goto(host.page('/exact', frameWith(`&site=${demoSite.key}`)))
  const frame = await inner()
  const sent = await frame.evaluate(() => {
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
  const body = frameWith(`&site=${demoSite.key}`) + script()
  await page.goto(host.page('/forged-act', `${body}<iframe src="${foreign}" height="90"></iframe>`))
  await inner()
  const from = page.frames().find((one) => one.url() === foreign)
  await from?.evaluate(() => {
    parent.postMessage({ message: 'parvis-supported', detail: { proposalId: 'forged' } }, '*')
  })
  await expect.poll(async () => (await heard()).length).toBe(1)
  expect((await heard())[0].event).toBe(undefined)
})
