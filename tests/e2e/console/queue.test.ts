// The moderation queue under the real policy: read, decide, go on, take back, by keyboard alone.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ now: new Date() })
  await giveMore(20)
})
afterAll(() => world?.stop())

/** As one that waits already, some days apart. */
async function giveMore(count: number) {
  const { db } = world
  const like = await db
    .selectFrom('contributions')
    .selectAll()
    .where('state', '=', 'received')
    .executeTakeFirstOrThrow()
  const rows = Array.from({ length: count }, (_, at) => ({
    ...like,
    receipt: `queue-receipt-${at}`,
    intent_id: null,
    id: `queue-${String(at).padStart(2, '0')}`,
    title: `Essai ${at + 1}`,
    received_at: new Date(Date.parse('2020-01-01T08:00:00Z') + at * 86_400_000).toISOString(),
  }))
  await db.insertInto('contributions').values(rows).execute()
}

async function open(address = '/console/moderation', member = 'demo-moderation') {
  const person = await world.person({ bypassCSP: false, viewport: { width: 1280, height: 720 } })
  const page = await person.newPage()
  const faults: string[] = []
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(`${world.consultation}/console`)
  await page.click(`button[value="${member}"]`)
  await page.goto(`${world.consultation}${address}`)
  await reads(page, /./)
  return { person, page, faults }
}

const reads = (page: Page, title: string | RegExp) =>
  page.locator('.reading h2', { hasText: title }).waitFor()
const stateOf = async (id: string) =>
  (await world.db.selectFrom('contributions').select('state').where('id', '=', id).execute())[0]
    ?.state

test('one decides, the next opens, and Ctrl+Z takes back', async () => {
  const { page, faults } = await open()
  await reads(page, 'Essai 1')
  await page.locator('.grid-row[data-index="0"]').focus()
  await page.keyboard.press('r')
  await page.getByLabel('Motif').focus()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('link', { name: 'Choisissez un motif' }).waitFor()
  await page.getByLabel('Motif').selectOption('duplicate')
  await page.keyboard.press('Control+Enter')
  await reads(page, 'Essai 2')
  expect(await page.locator('.grid-row.leaving').count()).toBe(1)
  expect(await stateOf('queue-00')).toBe('rejected')
  await page.keyboard.press('Control+z')
  await page.getByText('Annulé : « Essai 1 » est rejetée').waitFor()
  expect(await stateOf('queue-00')).toBe('received')
  expect(await page.locator('.grid-row.leaving').count()).toBe(0)
  expect(faults).toEqual([])
})
