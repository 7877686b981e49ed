// The proof of work in a real browser, under the pages' own policy; and waiting for it without script.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeFor, told, typeCode } from './steps.ts'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  // From the first request on, whoever asks: this very machine is no block.
  const env = { LIMITS: 'code_request.everyone=0' }
  world = await startWorld({ now: new Date(), env })
})
afterAll(() => world?.stop())

const ask = 'Recevoir mon code'

async function opened(email: string, options = {}) {
  const page = await (await world.person(options)).newPage()
  const faults: string[] = []
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${world.consultation}/mon-espace`)
  await page.getByLabel('Votre adresse électronique').fill(email)
  return { page, faults }
}

test('the page works it out by itself, and what was typed leaves once', async () => {
  const email = 'lou.durand@courriel.example'
  const code = codeFor(world.mailbox, email)
  const { page, faults } = await opened(email)
  const from = performance.now()
  await page.getByRole('button', { name: ask }).click()
  await page.getByLabel('Code à six chiffres').waitFor()
  console.log(`the proof took ${Math.round(performance.now() - from)} ms, pages included`)
  await typeCode(page, await code())
  await page.getByRole('button', { name: 'Me déconnecter' }).first().waitFor()
  // The refusal that asks for the proof is itself an answer 429, which the console tells.
  expect(faults.filter((one) => !one.includes('429'))).toEqual([])
  expect(world.mailbox.received.filter(({ to }) => to === email)).toHaveLength(1)
})

test('without script, thirty seconds of waiting do', async () => {
  const email = 'sans.script@courriel.example'
  const { page } = await opened(email, { javaScriptEnabled: false })
  const press = () => page.getByRole('button', { name: ask }).click()
  await press()
  expect(await told(page.getByRole('main'))).toContain('attendez 30 secondes')
  await press()
  expect(await told(page.getByRole('main'))).toContain('attendez 30 secondes')
  world.server.clock.now = new Date(world.server.clock.now.getTime() + 30_000)
  await press()
  await page.getByLabel('Code à six chiffres').waitFor()
})
