// The diagnostic panel on the commune's own pages, under its strict policy and under one that is too strict.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { demoSite } from '@parvis/demo-data'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visit } from './commune.ts'
import { inspect } from './inspect.ts'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

const panelOf = (page: Page) => page.getByRole('region', { name: 'Diagnostic Parvis' })
const report = (page: Page) => panelOf(page).getByLabel('Texte pour l’équipe').inputValue()

test('on a page under a strict policy: what was asked, with its numbers, and nothing refused', async () => {
  const person = await world.person()
  const messages: string[] = []
  person.on('console', (message) => messages.push(message.text()))
  const page = await visit(person, world, '/consultation.html?parvis-debug')
  await panelOf(page).getByText('Rien de refusé.').waitFor()
  await expect.poll(() => report(page)).toContain('affiché')
  await expect
    .poll(() => report(page))
    .toMatch(/GET \/v1\/embeds\?.*: 200, \d+ ms \(n° [0-9a-f-]{36}\)/)
  const told = await report(page)
  const { version } = await (await fetch(`${world.consultation}/v1/health`)).json()
  expect(told).toContain(`- API: v1, ${version}`)
  expect(told).toContain(`- Serveur: ${world.consultation} (d’où vient le script)`)
  expect(told).toContain(`- Clé du site: ${demoSite.key} (attribut data-site du script)`)
  expect(told.match(/- <parvis-/g)).toHaveLength(5)
  await inspect(page, 'debug')
  expect(messages).toEqual([])
  await person.close()
})

test('other pages load no panel', async () => {
  const person = await world.person()
  const requests: string[] = []
  person.on('request', (request) => requests.push(new URL(request.url()).pathname))
  const page = await visit(person, world, '/?debug=1')
  await page.waitForLoadState('networkidle')
  expect(requests).not.toContain('/widgets/v1/parvis-debug.js')
  expect(await page.locator('parvis-debug').count()).toBe(0)
  await person.close()
})

test('a policy that leaves the API out: said, with what to add, also of before the panel', async () => {
  const body = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Commune</title>
    <script type="module" src="${world.consultation}/widgets/v1/parvis.js"></script>
    <body><h1>Commune</h1><img src="https://elsewhere.example/p.png" alt="">
    <parvis-vote-button proposal="x"><a href="${world.consultation}/">Soutenir</a></parvis-vote-button>`
  const site = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; script-src ${world.consultation}`,
    })
    response.end(body)
  })
  await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready))
  const { port } = site.address() as AddressInfo
  const person = await world.person()
  const page = await person.newPage()
  await page.goto(`http://127.0.0.1:${port}/?parvis-debug`)
  const advice = `ajoutez « ${world.consultation} » à connect-src`
  await panelOf(page).getByText(advice).first().waitFor()
  expect(await report(page)).toContain('img-src: https://elsewhere.example/p.png')
  await expect.poll(() => report(page), { timeout: 15_000 }).toContain('sans réponse du serveur')
  await person.close()
  site.closeAllConnections()
  await new Promise((closed) => site.close(closed))
})
