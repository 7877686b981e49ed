// Nothing that a host page does by itself is an act: only a person's click on a page that names it.
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { isAll } from '../../../packages/server/testing/how-many.ts'
import { proposals } from '../commune.ts'
import { receiptOf, signIn, told } from '../steps.ts'
import { startWorld, type World } from '../world.ts'
import { openHostileSite } from './site.ts'

const resident = 'jo.martin@courriel.example'

let world: World
let site: Awaited<ReturnType<typeof openHostileSite>>
let person: BrowserContext
let page: Page
let intent: string
beforeAll(async () => {
  world = await startWorld()
  site = await openHostileSite(world)
  person = await world.person()
  const home = await person.newPage()
  await home.goto(`${world.consultation}/propositions/${proposals.relations}/soutien`)
  await signIn(home, world, resident)
  await home.close()
})
afterAll(async () => {
  await site?.close()
  await world?.stop()
})

/** The person is signed in and comes to the hostile page, which prepares what it likes. */
beforeEach(async () => {
  for (const one of person.pages()) await one.close()
  page = await person.newPage()
  await page.goto(site.origin)
  intent = crypto.randomUUID()
  const prepared = await page.evaluate(
    async ([consultation, id, proposalId, key]) => {
      const answer = await fetch(`${consultation}/v1/intents`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ kind: 'support', id, proposalId, site: key }),
      })
      return answer.status
    },
    [world.consultation, intent, proposals.participation, 'pk_demoCaen2026parvis'] as const,
  )
  expect(prepared).toBe(201)
})

async function acts() {
  const count = async (table: 'supports' | 'contributions' | 'referents') => {
    const rows = await world.db
      .selectFrom(table)
      .select((one) => one.fn.countAll<number>().as('n'))
      .execute()
    return Number(rows[0]?.n)
  }
  return [await count('supports'), await count('contributions'), await count('referents')]
}

const confirmation = () => `${world.consultation}/demarches/${intent}/confirmation`

const encodings = ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data']
const targets = ['_blank', 'cadre', '_self']
/** Each of both, and in `test:all` each with each. */
const ways = encodings
  .flatMap((one, at) => targets.map((target, to) => ({ one, target, isShort: at === to })))
  .filter(({ isShort }) => isAll || isShort)

test('a form of the page, however it is written, in a new tab, in a frame and in place of the page', async () => {
  const before = await acts()
  for (const { one: enctype, target } of ways) {
    await page.goto(site.origin)
    const answered = person.waitForEvent('response', (answer) => answer.url() === confirmation())
    await page.evaluate(
      ([action, type, name]) => {
        const frame = Object.assign(document.createElement('iframe'), { name: 'cadre' })
        const form = document.createElement('form')
        Object.assign(form, { method: 'post', action, enctype: type, target: name })
        const field = Object.assign(document.createElement('input'), {
          name: 'au-nom-de',
          value: 'moi',
        })
        form.append(field)
        document.body.append(frame, form)
        form.submit()
      },
      [confirmation(), enctype, target] as const,
    )
    expect((await answered).status()).toBe(403)
    if (target === '_self') await page.waitForURL(confirmation())
  }
  expect(await acts()).toEqual(before)
})

test('requests with the person’s cookies, beacons, and addresses loaded in every way', async () => {
  const before = await acts()
  await page.evaluate(
    async ([address, start, own]) => {
      const body = new URLSearchParams({ 'au-nom-de': 'moi' })
      for (const mode of ['cors', 'no-cors'] as const) {
        for (const type of ['application/x-www-form-urlencoded', 'text/plain']) {
          const headers = { 'Content-Type': type }
          const options = { method: 'POST', mode, credentials: 'include', headers, body } as const
          await fetch(address, options).catch(() => {})
        }
      }
      navigator.sendBeacon(address, body)
      await Reflect.get(window, 'grab')([address, start, own])
    },
    [
      confirmation(),
      `${world.consultation}/demarches/${intent}`,
      `${world.consultation}/mon-espace`,
    ] as const,
  )
  expect(await acts()).toEqual(before)
})

test('our page under its own button: the frame stays empty, the click falls on nothing', async () => {
  const before = await acts()
  await page.evaluate((address) => {
    const frame = Object.assign(document.createElement('iframe'), { src: address })
    frame.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;opacity:0.01;z-index:9'
    document.body.append(frame)
  }, `${world.consultation}/demarches/${intent}`)
  await page.waitForTimeout(800)
  const framed = page.frames().slice(1)
  expect(framed).toHaveLength(1)
  expect(await framed[0]?.locator('button, form').count()).toBe(0)
  for (let y = 100; y < 700; y += 60) await page.mouse.click(300, y)
  expect(await acts()).toEqual(before)
})

test('forged messages and events, to our window and to the elements', async () => {
  const before = await acts()
  const [home] = await Promise.all([
    person.waitForEvent('page'),
    page.evaluate(
      (address) => void window.open(address, '_blank'),
      `${world.consultation}/demarches/${intent}`,
    ),
  ])
  await home.waitForLoadState()
  await page.evaluate(
    ([id, proposalId]) => {
      const shapes = [
        'confirm',
        { type: 'parvis-confirm', id },
        { type: 'parvis-supported', intentId: id },
        { parvis: { confirmed: true, id } },
        JSON.stringify({ type: 'confirmation', id }),
      ]
      for (const target of [window, ...Reflect.get(window, 'windows')]) {
        for (const shape of shapes) target.postMessage(shape, '*')
      }
      const element = document.querySelector('parvis-vote-button')
      const detail = {
        proposalId,
        intentId: id,
        tally: { territories: 9999, residents: 9999 },
      }
      element?.dispatchEvent(
        new CustomEvent('parvis-supported', { detail, bubbles: true, composed: true }),
      )
      for (const opened of Reflect.get(window, 'windows')) {
        try {
          opened.document.forms[0].submit()
        } catch {}
        try {
          opened.location = 'javascript:document.forms[0].submit()'
        } catch {}
      }
    },
    [intent, proposals.participation] as const,
  )
  await page.waitForTimeout(400)
  expect(await acts()).toEqual(before)
  expect(await page.locator('parvis-vote-button').ariaSnapshot()).not.toContain('9999')
})

test('the second click of a double click, as our page appears under it', async () => {
  const before = await acts()
  const address = `${world.consultation}/demarches/${intent}`
  const home = await person.newPage()
  await home.goto(address)
  const button = home.getByRole('button', { name: 'Confirmer mon soutien' })
  const box = await button.boundingBox()
  if (!box) throw new Error('The button has no place.')
  const at = [box.x + box.width / 2, box.y + box.height / 2] as const
  // As it loads, and as it comes back to the front after long.
  await home.goto(address, { waitUntil: 'commit' })
  for (let clicks = 0; clicks < 5; clicks += 1) await home.mouse.click(...at)
  expect(await acts()).toEqual(before)
  await home.waitForLoadState()
  await home.waitForTimeout(1000)
  await home.evaluate(() => dispatchEvent(new Event('focus')))
  for (let clicks = 0; clicks < 3; clicks += 1) await home.mouse.click(...at)
  expect(new URL(home.url()).pathname).toBe(`/demarches/${intent}`)
  expect(await acts()).toEqual(before)
})

test('a button that lies about its proposal: our page names the true one, and the person decides', async () => {
  const before = await acts()
  const home = await person.newPage()
  await home.goto(`${world.consultation}/demarches/${intent}`)
  const review = await told(home.getByRole('region', { name: 'Ce qui sera enregistré' }))
  expect(review).toContain('Faciliter la participation citoyenne')
  expect(review).toContain('Ville de Caen (démonstration)')
  expect(await acts()).toEqual(before)
  // The control: the same intent, confirmed by the person, is one act.
  await home.getByRole('button', { name: 'Confirmer mon soutien' }).click()
  await receiptOf(home, 'Votre soutien est enregistré')
  expect(await acts()).toEqual([(before[0] ?? 0) + 1, before[1], before[2]])
})
