// A real browser runs the script that a page holds to its digest or to our signature, and no other.
import { generateKeyPairSync } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSigningKeys } from '../../packages/server/src/platform/settings/signing-keys.ts'
import { integrityBy } from '../../packages/server/src/sites/widget-assets/signature.ts'
import { startWorld, type World } from './world.ts'

const newKey = () =>
  generateKeyPairSync('ed25519')
    .privateKey.export({ format: 'der', type: 'pkcs8' })
    .toString('base64')
const key = newKey()
const held = integrityBy(readSigningKeys(key) ?? [])

let world: World
let tab: Page
let tampering: string
let pages: string
let page = ''
const servers: Server[] = []

async function listen(server: Server) {
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeAll(async () => {
  world = await startWorld({ env: { WIDGET_SIGNING_KEYS: key } })
  tab = await (await world.person()).newPage()
  // Someone between the server and its readers: under /changed/ a line is added, the headers are kept.
  tampering = await listen(
    createServer(async ({ url = '/' }, response) => {
      const [, how, ...rest] = url.split('/')
      const answer = await fetch(`${world.consultation}/${rest.join('/')}`)
      const text = await answer.text()
      const headers = Object.fromEntries(answer.headers)
      for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection'])
        delete headers[name]
      response.writeHead(answer.status, headers)
      response.end(how === 'changed' ? `${text}\n;document.title='changé'` : text)
    }),
  )
  pages = await listen(
    createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(page)
    }),
  )
})
afterAll(async () => {
  await world?.stop()
  for (const server of servers) server.closeAllConnections()
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))))
})

/** Whether the page's browser ran it. */
async function runs(address: string, integrity: string) {
  page = `<!doctype html><html lang="fr"><title>Commune</title><link rel="icon" href="data:,">
    <script type="module" src="${address}" integrity="${integrity}" crossorigin="anonymous"
      data-base="${world.consultation}"></script><body>`
  // Its scripts run before it is loaded.
  await tab.goto(pages)
  const ran = await tab.evaluate(() => customElements.get('parvis-vote-button') !== undefined)
  return { ran, title: await tab.title() }
}

const isRun = { ran: true, title: 'Commune' }
const isRefused = { ran: false, title: 'Commune' }

test('a pinned version, by its digest: as it is it runs, changed it does not', async () => {
  const { version } = await (await fetch(`${world.consultation}/v1/health`)).json()
  const path = `widgets/${version}/parvis.js`
  const { files } = await (
    await fetch(`${world.consultation}/widgets/${version}/integrity.json`)
  ).json()
  const digest = files['parvis.js']
  expect(digest).toMatch(/^sha384-/)
  expect(await runs(`${world.consultation}/${path}`, digest)).toEqual(isRun)
  expect(await runs(`${tampering}/same/${path}`, digest)).toEqual(isRun)
  expect(await runs(`${tampering}/changed/${path}`, digest)).toEqual(isRefused)
})

test('the address that rolls, by our signature: ours runs; changed, or of another key, it does not', async () => {
  const path = 'widgets/v1/parvis.js'
  expect(await runs(`${world.consultation}/${path}`, held)).toEqual(isRun)
  expect(await runs(`${tampering}/same/${path}`, held)).toEqual(isRun)
  expect(await runs(`${tampering}/changed/${path}`, held)).toEqual(isRefused)
  const other = integrityBy(readSigningKeys(newKey()) ?? [])
  expect(await runs(`${world.consultation}/${path}`, other)).toEqual(isRefused)
  // While keys change, a page may name both.
  expect(await runs(`${world.consultation}/${path}`, `${other} ${held}`)).toEqual(isRun)
})

/** What the page for webmasters gives for this file: an address and an integrity each. */
async function given(file: string) {
  const text = await (await fetch(`${world.consultation}/aide/integration`)).text()
  const read = text.replaceAll('&quot;', '"').replaceAll('&lt;', '<')
  const tag = new RegExp(`<script [^<]*?src="([^"]+${file})" integrity="([^"]+)"`, 'g')
  return [...read.matchAll(tag)].map(([, address = '', integrity = '']) => ({ address, integrity }))
}

/** The script stands once by itself, and again with each element that is shown. */
const kinds = (all: { integrity: string }[]) =>
  [...new Set(all.map(({ integrity }) => integrity.split('-')[0]))].sort()

test('the page for webmasters gives both, and they run', async () => {
  const scripts = await given('parvis.js')
  expect(kinds(scripts)).toEqual(['ed25519', 'sha384'])
  for (const { address, integrity } of scripts)
    expect(await runs(address, integrity)).toEqual(isRun)
})

test('the script of frames, as given to webmasters: ours runs, changed it does not', async () => {
  const scripts = await given('frame.js')
  expect(kinds(scripts)).toEqual(['ed25519', 'sha384'])
  for (const { address, integrity } of scripts) {
    const { pathname } = new URL(address)
    expect(await framesWith(address, integrity)).toEqual({ said: 'load', isGrown: true })
    // From elsewhere it would give our frames no height: it is another server's.
    const same = await framesWith(`${tampering}/same${pathname}`, integrity)
    expect(same).toEqual({ said: 'load', isGrown: false })
    const changed = await framesWith(`${tampering}/changed${pathname}`, integrity)
    expect(changed).toEqual({ said: 'error', isGrown: false })
  }
})

/** What the browser says of the script, and whether the page's frame took the height of its content. */
async function framesWith(address: string, integrity: string) {
  page = `<!doctype html><html lang="fr"><title>Commune</title><link rel="icon" href="data:,">
    <iframe src="${world.consultation}/embed/contribution-form" title="Besoin" height="90"></iframe>
    <script src="${address}" integrity="${integrity}" crossorigin="anonymous"
      onload="document.title='load'" onerror="document.title='error'"></script>`
  await tab.goto(pages)
  const said = await tab.title()
  const height = () => tab.locator('iframe').evaluate((one) => one.getBoundingClientRect().height)
  await expect
    .poll(async () => said !== 'load' || address.startsWith(tampering) || (await height()) > 300)
    .toBe(true)
  const isGrown = (await height()) > 300
  return { said, isGrown }
}
