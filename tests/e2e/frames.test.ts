// The consultation in frames of another site, open and sandboxed: heights, acts, and who may frame.

import { demoSite } from '@parvis/demo-data'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAll } from '../../packages/server/testing/how-many.ts'
import { proposals } from './commune.ts'
import { openHostPages } from './host-pages.ts'
import { inspect } from './inspect.ts'
import { windowOpenedBy } from './steps.ts'
import { keptByWordPress, wordPressScript } from './wordpress.ts'
import { startWorld, type World } from './world.ts'

let world: World
let host: Awaited<ReturnType<typeof openHostPages>>
let person: BrowserContext
let page: Page
beforeAll(async () => {
  world = await startWorld()
  host = await openHostPages()
  await world.db
    .insertInto('site_origins')
    .values({ key: demoSite.key, origin: host.origin })
    .execute()
  person = await world.person()
  page = await person.newPage()
})
afterAll(async () => {
  await host?.close()
  await world?.stop()
})

const button = (query = '') => `/embed/vote-button?proposal=${proposals.relations}${query}`
const withKey = `&site=${demoSite.key}`
const script = () => `<script src="${world.consultation}/widgets/v1/frame.js" async></script>`
const frameOf = (path: string, attributes = 'width="600" height="150"') =>
  `<iframe src="${world.consultation}${path}" title="Consultation" ${attributes}></iframe>`

async function inner(where = page): Promise<Frame> {
  await where.waitForFunction(() => document.querySelector('iframe'))
  for (const frame of where.frames()) if (frame !== where.mainFrame()) return frame
  throw new Error('No frame')
}
const heights = (where = page) =>
  where.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().height ?? 0)
const wanted = (frame: Frame) =>
  frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
const supportIn = (frame: Frame) => frame.getByRole('link', { name: /^Soutenir/ })

test('in a frame of a registered site: no sign-in, its own height, and the act in a window', async () => {
  await page.goto(host.page('/key', frameOf(button(`${withKey}&variant=card`)) + script()))
  const frame = await inner()
  await supportIn(frame).waitFor()
  await expect.poll(async () => Math.abs((await heights()) - (await wanted(frame)))).toBeLessThan(5)
  expect(await heights()).toBeGreaterThan(200)
  const opened = await windowOpenedBy(page, () => supportIn(frame).click())
  expect(opened.url()).toContain(`/propositions/${proposals.relations}/soutien?site=`)
  expect(await opened.getByRole('heading', { level: 1 }).textContent()).toMatch(/Soutenir/)
  await opened.close()
  const more = frame.getByRole('link', { name: /^En savoir plus/ })
  const read = await windowOpenedBy(page, () => more.click())
  expect(new URL(read.url()).pathname).toBe(`/propositions/${proposals.relations}`)
  await read.close()
  expect(await person.cookies()).toEqual([])
})

test('a page of another site shows it without this one, and nobody frames a page where one acts', async () => {
  const other = await openHostPages()
  for (const path of [button(withKey), button()]) {
    await page.goto(other.page('/elsewhere', frameOf(path)))
    const support = supportIn(await inner())
    expect(await support.getAttribute('href')).not.toContain('site=')
  }
  const act = `/propositions/${proposals.relations}/soutien`
  await page.goto(other.page('/stolen', frameOf(act)))
  await expect
    .poll(() => page.frames().map((frame) => frame.url()))
    .toContainEqual(expect.stringContaining('chrome-error:'))
  await other.close()
})

test.each([1280, 360])('with the right height reserved, nothing moves on %i px', async (width) => {
  await page.setViewportSize({ width, height: 800 })
  const source = frameOf(button(`${withKey}&variant=card`), 'style="width:100%"')
  await page.goto(host.page('/probe', source + script()))
  const frame = await inner()
  await supportIn(frame).waitFor()
  await expect.poll(() => heights()).toBeGreaterThan(200)
  const right = await heights()
  const reserved = source.replace('width:100%', `width:100%;border:0;height:${right}px`)
  await page.goto(host.page('/reserved', reserved + script()))
  const shift = await page.evaluate(
    () =>
      new Promise<number>((settled) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Reflect.get(entry, 'value')
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => settled(sum), 1500)
      }),
  )
  expect(shift).toBeLessThan(0.02)
  await page.setViewportSize({ width: 1280, height: 800 })
})

/** What a post of WordPress shows of the answer of our oEmbed provider. */
async function wordPressPost(path: string, asked: string) {
  const address = encodeURIComponent(`${world.consultation}${asked}`)
  const answer = await fetch(`${world.consultation}/oembed?format=json&maxwidth=600&url=${address}`)
  const { html } = (await answer.json()) as { html: string }
  const body = keptByWordPress(html, 'aB3dE6gH9j')
  return host.page(path, `${body}<script>${wordPressScript}</script>`)
}

test('in WordPress’s sandbox nothing works but scripts, which is what is relied on', async () => {
  await page.goto(await wordPressPost('/sandbox', `/propositions/${proposals.relations}`))
  const frame = await inner()
  await supportIn(frame).waitFor()
  const able = await frame.evaluate(() => {
    let submitted = false
    const form = document.createElement('form')
    form.addEventListener('submit', () => {
      submitted = true
    })
    form.append(document.createElement('button'))
    document.body.append(form)
    form.querySelector('button')?.click()
    form.remove()
    const throws = (act: () => unknown) => {
      try {
        act()
        return false
      } catch {
        return true
      }
    }
    return {
      submitted,
      storage: throws(() => sessionStorage.length),
      popup: open('about:blank') !== null,
      origin: self.origin,
    }
  })
  expect(able).toEqual({ submitted: false, storage: true, popup: false, origin: 'null' })
  // Shown, in the quote's place, at its height.
  await page.locator('blockquote').waitFor({ state: 'hidden' })
  await page.locator('iframe').waitFor({ state: 'visible' })
  await expect.poll(async () => Math.abs((await heights()) - (await wanted(frame)))).toBeLessThan(5)
  const other = page.waitForURL(/\/soutien/)
  await supportIn(frame).click()
  await other
  expect(new URL(page.url()).origin).toBe(world.consultation)
  await page.getByRole('heading', { level: 1, name: /Soutenir/ }).waitFor()
})

test('by keyboard too, and the form is a link there: no text is lost', async () => {
  await page.goto(await wordPressPost('/form', '/contribuer'))
  const frame = await inner()
  const link = frame.getByRole('link', { name: /^Partager un besoin/ })
  await link.waitFor()
  expect(await frame.locator('parvis-contribution-form, input').count()).toBe(0)
  await link.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/contribuer/)
})

test('where nobody listens, the address itself is shown', async () => {
  const attributes = 'sandbox="allow-scripts" width="600" height="400"'
  await page.goto(host.page('/deaf', frameOf(button(), attributes)))
  const frame = await inner()
  await supportIn(frame).click()
  const outlet = frame.getByRole('status').filter({ hasText: 'recopiez cette adresse' })
  await outlet.waitFor()
  expect(await outlet.getByRole('link').getAttribute('href')).toContain('/soutien?intent=')
})

test('our own script opens a window for a sandboxed frame', async () => {
  const attributes = 'sandbox="allow-scripts" width="600" height="400"'
  await page.goto(host.page('/ours', frameOf(button(withKey), attributes) + script()))
  const frame = await inner()
  await expect.poll(() => heights()).toBeLessThan(300)
  const opened = await windowOpenedBy(page, () => supportIn(frame).click())
  expect(opened.url()).toContain('/soutien?site=')
  expect(await opened.evaluate(() => window.opener)).toBe(null)
  await opened.close()
})

test('messages of others, or to elsewhere, move nothing', async () => {
  const foreign = host.page('/foreign', '<p>Étranger</p>')
  const body = `${frameOf(button(withKey))}<iframe src="${foreign}" id="foreign" height="90"></iframe>`
  await page.goto(host.page('/forged', body + script()))
  const frame = await inner()
  await supportIn(frame).waitFor()
  await expect.poll(() => heights()).not.toBe(154)
  const before = await heights()
  const from = page.frames().find((one) => one.url() === foreign)
  await from?.evaluate((address) => {
    parent.postMessage({ message: 'height', value: 3000 }, '*')
    parent.postMessage({ message: 'link', value: address }, '*')
  }, `${world.consultation}/propositions`)
  await page.evaluate(() => {
    for (const data of [null, 'height', 7, { message: 'link', value: 'javascript:alert(1)' }])
      postMessage(data, '*')
  })
  // Said by our own window: elsewhere is not followed, even when someone is in the frame.
  await page.locator('iframe').first().focus()
  await frame.evaluate(() => {
    for (const value of ['https://elsewhere.example/', 'javascript:alert(1)', null])
      parent.postMessage({ message: 'link', value }, '*')
    for (const value of [-1, 'x', null]) parent.postMessage({ message: 'height', value }, '*')
  })
  await page.waitForTimeout(500)
  expect(await heights()).toBe(before)
  expect([page.url(), person.pages().length]).toEqual([`${host.origin}/forged`, 1])
})

test('each page of a frame, alone: no barrier, room on 320 px', async () => {
  const looker = await world.person()
  const alone = await looker.newPage()
  const others = ['frame-button', 'frame-english', 'frame-absent']
  for (const [name, path] of [
    ['frame-button', button()],
    ['frame-card', button('&variant=card')],
    ['frame-referent', `/embed/referent-signup?proposal=${proposals.relations}`],
    ['frame-form', '/embed/contribution-form'],
    ['frame-english', '/embed/contribution-form?lang=en'],
    ['frame-absent', '/embed/vote-button?proposal=inconnue'],
    ['frame-service', `/embed/service-card?service=${await anyService()}`],
  ] as const) {
    if (!isAll && others.includes(name)) continue
    await alone.goto(world.consultation + path)
    // The heading of the page around is above it, and a frame has a title of its own.
    await inspect(alone, name, { except: ['page-has-heading-one'] })
  }
  await looker.close()
})

async function anyService() {
  const { id } = await world.db.selectFrom('services').select('id').executeTakeFirstOrThrow()
  return id
}
