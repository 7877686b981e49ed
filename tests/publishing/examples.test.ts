// The examples run as they are, on the packages as they would be installed.
import { spawn } from 'node:child_process'
import { copyFileSync, cpSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { basename, extname, join, resolve } from 'node:path'
import { closedPhase, offline, signWebhook } from '@parvis/sdk/testing'
import { type StartedFakeServer, startFakeServer } from '@parvis/sdk/testing/server'
import type { WebhookEvent } from '@parvis/sdk/webhooks'
import AxeBuilder from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from '../support/browser.ts'

const project = inject('project')
const examples = resolve(import.meta.dirname, '../../examples')

let fake: StartedFakeServer
beforeAll(async () => {
  fake = await startFakeServer()
})
afterAll(() => fake.close())
afterEach(() => fake.calm())

/** A program of the examples, in the clean project; its lines as they come. */
function start(name: string, args: string[], env: Record<string, string> = {}) {
  const file = join(project, basename(name))
  copyFileSync(join(examples, name), file)
  const child = spawn(process.execPath, [file, ...args], { env: { ...process.env, ...env } })
  let output = ''
  child.stdout.on('data', (text) => (output += text))
  child.stderr.on('data', (text) => (output += text))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    says: (pattern: RegExp) => expect.poll(() => output, { timeout: 15_000 }).toMatch(pattern),
    output: () => output,
    async stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

test('node-sdk/tallies: lists proposals, tells each change, outlives a cut, stops when asked', async () => {
  const program = start('node-sdk/tallies.mjs', [fake.baseUrl, '0.1'])
  await program.says(/^Réserver une salle communale : 25 collectivités, 47 habitants$/m)
  const [proposal] = fake.world.proposals
  if (!proposal) throw new Error('no proposal')
  proposal.tally.territories += 1
  await program.says(/^→ Trouver une place de parking : 13 collectivités, 34 habitants$/m)
  fake.play(offline())
  await program.says(/^Pas de réponse/m)
  fake.calm()
  proposal.tally.residentsByEmail += 1
  await program.says(/^→ Trouver une place de parking : 13 collectivités, 35 habitants$/m)
  expect(await program.stop()).toBe(0)
})

test('node-sdk/webhooks: tells what is signed, once, and refuses the rest', async () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const program = start('node-sdk/webhooks.mjs', [], { WEBHOOK_SECRET: secret, PORT: '0' })
  await program.says(/http:\S+/)
  const address = /http:\S+/.exec(program.output())?.[0] ?? ''
  const event = {
    type: 'support.recorded',
    timestamp: new Date().toISOString(),
    data: {
      sequence: 7,
      subject: 'trouver-une-place',
      kind: 'territory',
      territoryId: 'commune-14118',
      territory: 'Caen (Calvados)',
    },
  } satisfies WebhookEvent
  const signed = await signWebhook(event, secret)
  const send = (body: string) => fetch(address, { ...signed, method: 'POST', body })
  expect((await send(signed.body)).status).toBe(204)
  expect((await send(signed.body)).status).toBe(204)
  expect((await send(`${signed.body} `)).status).toBe(401)
  await program.says(/^Refusé : signature_wrong$/m)
  expect(program.output().match(/^7 support\.recorded trouver-une-place$/gm)).toHaveLength(1)
  await program.stop()
})

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
}

/** The example's folder, with the client copied beside it as its first lines say. */
async function serveExample() {
  const folder = join(project, 'browser-sdk')
  cpSync(join(examples, 'browser-sdk'), folder, { recursive: true })
  copyFileSync(
    join(project, 'node_modules/@parvis/sdk/dist/index.js'),
    join(folder, 'parvis-sdk.js'),
  )
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : basename(request.url ?? '')
    const file = readFileSync(join(folder, name), 'utf8')
    const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src ${fake.baseUrl}`
    response.writeHead(200, {
      'content-type': types[extname(name)] ?? '',
      'content-security-policy': `${policy}; require-trusted-types-for 'script'`,
    })
    response.end(
      file
        .replaceAll('https://consultation.example', fake.baseUrl)
        .replaceAll('pk_yourSiteKey', fake.siteKey),
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  return { server, address: `http://127.0.0.1:${port}/` }
}

let browser: Browser
let served: { server: Server; address: string }
beforeAll(async () => {
  served = await serveExample()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  served?.server.close()
})

test('browser-sdk: a page without a bundler, under a strict policy', async () => {
  const context = await browser.newContext({ bypassCSP: false })
  const page = await context.newPage()
  const messages: string[] = []
  page.on('console', (message) => messages.push(message.text()))
  page.on('pageerror', (error) => messages.push(error.message))
  await page.goto(served.address)
  await page.getByText('Propositions : 3').waitFor()
  const link = page.getByRole('link', { name: 'Soutenir « Trouver une place de parking »' })
  const wanted = new RegExp(
    `^${fake.baseUrl}/propositions/trouver-une-place/soutien\\?site=${fake.siteKey}&intent=[0-9a-f-]{36}$`,
  )
  expect(await link.getAttribute('href')).toMatch(wanted)

  await page.getByLabel('Chercher une proposition').fill('SALLE')
  await page.keyboard.press('Enter')
  await page.getByText('Propositions : 1').waitFor()
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
    'Réserver une salle communale',
  ])
  expect(messages).toEqual([])

  fake.play(closedPhase('support'))
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expect.poll(() => page.getByRole('link').count()).toBe(0)
  await context.close()
})

test('browser-sdk: nothing for axe to say', async () => {
  const context = await browser.newContext({
    bypassCSP: true,
    viewport: { width: 320, height: 640 },
  })
  const page = await context.newPage()
  await page.goto(served.address)
  await page.getByText(/^Propositions/).waitFor()
  await page.evaluate(AxeBuilder.source)
  const { violations } = await page
    .evaluate('axe.run()')
    .then((result) => JSON.parse(JSON.stringify(result)))
  expect(violations.map(({ id }: { id: string }) => id)).toEqual([])
  const overflows = 'document.documentElement.scrollWidth > innerWidth'
  expect(await page.evaluate(overflows)).toBe(false)
  await context.close()
})
