// Our own pages under their policy in a real browser: nothing of theirs breaks it, and it holds.
import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { proposals } from './commune.ts'
import { comeIn } from './signed-in.ts'
import { startWorld, type World } from './world.ts'

let world: World
let person: BrowserContext
let page: Page
const said: string[] = []

beforeAll(async () => {
  world = await startWorld()
  person = await world.person()
  page = await person.newPage()
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(String(error)))
})
afterAll(() => world?.stop())

test('no page breaks its own policy, signed in or not', async () => {
  const { origin } = new URL(world.consultation)
  const open = [
    '/',
    '/propositions',
    '/services',
    '/contribuer',
    '/diagnostic',
    '/donnees-ouvertes',
    '/donnees-personnelles',
    '/aide/integration',
    '/prevenir',
    '/mon-espace',
    `/propositions/${proposals.relations}`,
    '/services/demonstration',
    `/propositions/${proposals.relations}/soutien?intent=${randomUUID()}`,
  ]
  const visit = async (path: string) => {
    await page.goto(world.consultation + path)
    await page.waitForLoadState('networkidle')
    expect([path, said]).toEqual([path, []])
  }
  for (const path of open) await visit(path)
  await comeIn(person, world, 'camille.martin@caen.example')
  const own = ['', '/sessions', '/habilitation', '/habilitation/commune-14118', '/donnees']
  for (const path of own) await visit(`/mon-espace${path}`)
  expect(await page.evaluate(() => location.origin)).toBe(origin)
})

test('what would slip into a page does nothing: markup, scripts, requests, forms elsewhere', async () => {
  await page.goto(`${world.consultation}/mon-espace`)
  const tried = await page.evaluate(async (elsewhere) => {
    const attempt = async (work: () => unknown) => {
      try {
        await work()
        return 'done'
      } catch (error) {
        return error instanceof Error ? error.name : 'refused'
      }
    }
    const image = new Image()
    const isLoaded = new Promise((settle) => {
      image.addEventListener('load', () => settle(true))
      image.addEventListener('error', () => settle(false))
    })
    image.src = `${elsewhere}/img/logo.svg`
    return {
      handler: await attempt(() => {
        const inline = document.createElement('p')
        inline.setAttribute('onclick', 'document.title = "pris"')
      }),
      markup: await attempt(() => {
        document.body.innerHTML = '<img src=x onerror="document.title=1">'
      }),
      script: await attempt(() => {
        const script = document.createElement('script')
        Reflect.set(script, 'text', 'document.title = "pris"')
        document.body.append(script)
      }),
      request: await attempt(() => fetch(`${elsewhere}/`, { mode: 'no-cors' })),
      image: await isLoaded,
      title: document.title,
      opener: window.opener === null,
    }
  }, world.commune)
  expect(tried).toEqual({
    handler: 'TypeError',
    markup: 'TypeError',
    script: 'TypeError',

    request: 'TypeError',
    image: false,
    title: expect.stringContaining('Mon espace'),
    opener: true,
  })
  const [left] = await Promise.all([
    page.waitForEvent('console', (message) => /form-action/.test(message.text())),
    page.evaluate((elsewhere) => {
      const form = document.createElement('form')
      form.action = `${elsewhere}/`
      form.method = 'post'
      document.body.append(form)
      form.submit()
    }, world.commune),
  ])
  expect(left.text()).toContain("form-action 'self'")
  expect(page.url()).toContain('/mon-espace')
})
