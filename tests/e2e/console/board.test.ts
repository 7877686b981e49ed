// The grouping board under the real policy: a proposal of three contributions by keyboard alone.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { startWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ now: new Date() })
})
afterAll(() => world?.stop())

async function open(path: string, { member = 'demo-moderation', bypassCSP = false } = {}) {
  const person = await world.person({ bypassCSP })
  const page = await person.newPage()
  const faults: string[] = []
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${world.consultation}/console`)
  await page.click(`button[value="${member}"]`)
  await page.locator('main h1').filter({ hasText: /./ }).waitFor()
  await page.goto(`${world.consultation}${path}`)
  return { page, faults }
}

const column = (page: Page, name: string) => page.getByRole('region', { name })
const told = (page: Page) => page.locator('told-line [role=status]')
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

async function onBoard() {
  const opened = await open('/console/regroupement')
  const first = column(opened.page, 'À ranger').getByRole('listitem').getByRole('link').first()
  await first.waitFor()
  await first.focus()
  return opened
}

test('by keyboard alone: a card held, put and taken back; a proposal made of three', async () => {
  const { page, faults } = await onBoard()
  await press(page, 'Space', 'ArrowRight', 'Space')
  await expect.poll(() => told(page).textContent()).toContain(': dans «')
  await column(page, 'À ranger').getByText('2 contributions').waitFor()
  await press(page, 'Control+z')
  await column(page, 'À ranger').getByText('3 contributions').waitFor()

  await column(page, 'À ranger').getByRole('listitem').getByRole('link').first().focus()
  await press(page, 'x', 'ArrowDown', 'x', 'ArrowDown', 'x', 'n')
  await page.getByRole('heading', { name: 'Nouvelle proposition avec 3 contributions' }).waitFor()
  await page.getByLabel('Titre').focus()
  await press(page, 'Control+a')
  await page.keyboard.type('Des chemins sûrs vers l’école')
  await press(page, 'Enter')
  const made = column(page, 'Des chemins sûrs vers l’école')
  await made.getByText('3 contributions · brouillon').waitFor()
  await column(page, 'À ranger').getByText('Tout est rangé.').waitFor()
  expect(faults).toEqual([])
})

test('no barrier, nor sideways scroll at 320 px', async () => {
  const { page } = await open('/console/regroupement', { bypassCSP: true })
  await column(page, 'À ranger').waitFor()
  await inspect(page, 'console board')
})
