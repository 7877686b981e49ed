// Acts confirmed from a frame of a host page, told to the page of the registered site only, of nobody.
import { setTimeout } from 'node:timers/promises'
import { demoSite } from '@parvis/demo-data'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Page, Person, Place } from '../../engines/surface.ts'
import { proposals } from '../commune.ts'
import { frameWith, openHostPages } from '../host-pages.ts'
import { receiptOf, signIn, windowOpenedBy } from '../steps.ts'
import { type Journey, startJourney } from '../world.ts'

let world: Journey
let host: Awaited<ReturnType<typeof openHostPages>>
let person: Person | undefined
let page: Page
beforeAll(async () => {
  world = await startJourney()
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

const frame = () => page.frameLocator('iframe')
const heard = () => page.evaluate(() => Reflect.get(globalThis, 'heard'))
const withScript = (query: string) =>
  `${frameWith(world.consultation, proposals.relations, query)}
  <script src="${world.consultation}/widgets/v1/frame.js" async></script>`

/** Supports from the frame, and comes back. */
async function support(around: Place, email: string) {
  const home = await windowOpenedBy(page, () =>
    around.getByRole('link', { name: /^Soutenir/ }).click(),
  )
  await signIn(home, world, email)
  await home.getByRole('button', { name: 'Confirmer mon soutien' }).click()
  await receiptOf(home, 'Votre soutien est enregistré')
  await home.close()
  await page.bringToFront()
  await around.getByText('Votre soutien est enregistré. Merci !').waitFor()
}

test('a page of the registered site hears a message, and an event of the iframe', async () => {
  await page.goto(host.page('/acts', withScript(`&site=${demoSite.key}`)))
  await support(frame(), 'lou.durand@courriel.example')
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
  await page.goto(host.page('/no-key', withScript('')))
  await support(frame(), 'eva.lopez@courriel.example')
  await setTimeout(300)
  expect(await heard()).toEqual([])
})
