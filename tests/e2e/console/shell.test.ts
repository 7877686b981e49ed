// The console's shell under the real policy: in by one click, a menu for each role, a session that ends and goes on.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../world.ts'
import { atDesk } from './team.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ now: new Date() })
})
afterAll(() => world?.stop())

/** `streams`: the addresses of those that their windows ask for. */
async function open(as: string) {
  const { person, page, faults } = await atDesk(world, { as })
  const streams: string[] = []
  person.on('request', (asked) => {
    if (asked.resourceType() === 'eventsource') streams.push(asked.url())
  })
  await page.goto(`${world.consultation}/console`)
  await page.locator('main h1').filter({ hasText: /./ }).waitFor()
  return { person, page, faults, streams }
}

const enter = (page: Page, member: string) => page.click(`button[value="${member}"]`)
/** What home asks of the server has come. */
const homeIsRead = (page: Page) =>
  Promise.all([
    page.getByRole('heading', { name: 'Premiers pas' }).waitFor(),
    page.locator('since-yesterday > :is(ol, p)', { hasNotText: 'Chargement' }).waitFor(),
    page.locator('.waiting').waitFor(),
  ])
const menuOf = (page: Page) => page.locator('nav.side a').allTextContents()

test('each role has the screens that it may open, and is told of the others', async () => {
  const auditor = await open('demo-audit')
  expect(await menuOf(auditor.page)).toContain('Journal')
  const moderator = await open('demo-moderation')
  expect(await menuOf(moderator.page)).not.toContain('Journal')
  await moderator.page.goto(`${world.consultation}/console/journal`)
  await moderator.page.getByText('administration, audit').waitFor()
  expect([...auditor.faults, ...moderator.faults]).toEqual([])
})

test.each(['demo-catalogue', 'demo-sites', 'demo-comite', 'demo-secretariat'])(
  'home asks nothing that %s may not read',
  async (member) => {
    const { page, faults } = await open(member)
    // The stream stays open, and is not waited for.
    await page.waitForLoadState('networkidle')
    expect(faults).toEqual([])
  },
)

test('a link moves the focus to the new title, and the back button comes back', async () => {
  const { page, faults } = await open('demo-audit')
  await page.getByRole('link', { name: 'Journal' }).click()
  await page.locator('main h1', { hasText: 'Journal' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Journal')
  expect(await page.title()).toBe('Journal — Parvis')
  await page.goBack()
  await page.locator('main h1', { hasText: 'Andrea' }).waitFor()
  expect(faults).toEqual([])
})

test('in English, no file of the French console is loaded but the one that starts', async () => {
  const { page, faults } = await open('demo-moderation')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'First steps' }).waitFor()
  await page.getByRole('link', { name: 'Moderation' }).click()
  await page.getByRole('columnheader', { name: 'Contribution' }).waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\/console\//, '')),
  )
  const [start, ...others] = filesIn('manifest.json').filter((file) => loaded.includes(file))
  expect(start).toMatch(/index/)
  expect(filesIn('english.json')).toEqual(expect.arrayContaining(others))
  expect(faults).toEqual([])
})

/** Programs of one language, that which starts the page first. */
function filesIn(manifest: string) {
  const built = new URL(`../../../packages/console/dist/${manifest}`, import.meta.url)
  const chunks: Record<string, { file: string }> = JSON.parse(readFileSync(built, 'utf8'))
  const { 'index.html': start, ...others } = chunks
  const files = [...(start ? [start] : []), ...Object.values(others)].map(({ file }) => file)
  return files.filter((file) => file.endsWith('.js'))
}

test('whoever is not signed in comes where they were going', async () => {
  const person = await world.person()
  const page = await person.newPage()
  await page.goto(`${world.consultation}/console/journal?from=2026-01-01`)
  await enter(page, 'demo-audit')
  await page.waitForURL('**/console/journal?from=2026-01-01')
  await page.locator('main h1', { hasText: 'Journal' }).waitFor()
})

test('by keyboard: what waits, the list of keys, a screen by its letter, anything by its name', async () => {
  const { page, faults, streams } = await open('demo-administration')
  const waits = page.locator('.waiting a')
  await waits.nth(0).focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => waits.nth(1).evaluate((one) => one === document.activeElement)).toBe(true)
  // What listens to keys comes with the stream, after what is read first.
  await expect.poll(() => streams.length).toBe(1)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Touches du clavier' })
  await help.getByText('Journal').waitFor()
  await help.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  await page.getByRole('button', { name: 'Clavier' }).click()
  await help.getByRole('checkbox').check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('j')
  await page.locator('main h1', { hasText: 'Journal' }).waitFor()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('dialog').getByRole('combobox')
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.type('agenda')
  // Behind the dialog, the filters of the log have options that say as much.
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /proposition/ })
    .first()
    .waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/console/propositions/*')
  expect(faults).toEqual([])
})

test('offline is said, and no act leaves; back, it goes on', async () => {
  const { person, page } = await open('demo-moderation')
  await page.goto(`${world.consultation}/console/regroupement`)
  await page.getByRole('button', { name: 'Nouvelle proposition' }).click()
  await writeProposal(page, 'Des abris pour les vélos')
  await person.setOffline(true)
  await page.locator('.strip', { hasText: 'hors ligne' }).waitFor()
  const create = page.getByRole('dialog').getByRole('button', { name: 'Créer' })
  await create.click()
  await page.getByRole('dialog').getByText('rien n’a été envoyé').waitFor()
  await person.setOffline(false)
  await page.locator('.strip').waitFor({ state: 'detached' })
  await create.click()
  await page.locator('told-line', { hasText: 'Des abris pour les vélos' }).waitFor()
})

test('a session that ends while one writes loses nothing', async () => {
  const { person, page } = await open('demo-moderation')
  await page.goto(`${world.consultation}/console/regroupement`)
  await page.getByRole('button', { name: 'Nouvelle proposition' }).click()
  await writeProposal(page, 'Des bancs à l’ombre')
  await person.clearCookies()
  await page.getByRole('dialog').getByRole('button', { name: 'Créer' }).click()
  const again = page.getByRole('link', { name: 'M’identifier dans un autre onglet' })
  const [other] = await Promise.all([person.waitForEvent('page'), again.click()])
  await enter(other, 'demo-moderation')
  await page.locator('told-line', { hasText: 'Des bancs à l’ombre' }).waitFor()
})

async function writeProposal(page: Page, title: string) {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Titre').fill(title)
  await dialog.getByLabel('Résumé').fill('En un an, dans chaque quartier.')
}

test('a session that ends is asked for over the screen, which then goes on', async () => {
  const { person, page } = await open('demo-audit')
  await homeIsRead(page)
  await person.clearCookies()
  await page.getByRole('link', { name: 'Journal' }).click()
  const again = page.getByRole('link', { name: 'M’identifier dans un autre onglet' })
  const [other] = await Promise.all([person.waitForEvent('page'), again.click()])
  await enter(other, 'demo-audit')
  await other.getByRole('heading', { level: 1, name: 'C’est fait' }).waitFor()
  await page.locator('log-screen .sentences').waitFor()
  expect(await page.locator('dialog').count()).toBe(0)
})

test('another member who signs in there starts anew', async () => {
  const { person, page } = await open('demo-audit')
  await homeIsRead(page)
  await person.clearCookies()
  await page.getByRole('link', { name: 'Journal' }).click()
  const again = page.getByRole('link', { name: 'M’identifier dans un autre onglet' })
  const [other] = await Promise.all([person.waitForEvent('page'), again.click()])
  await enter(other, 'demo-moderation')
  await page.getByRole('link', { name: 'Camille Roux' }).waitFor()
  expect(await menuOf(page)).not.toContain('Journal')
})

test('tabs share one stream, which another of them takes over; each shows who else is here', async () => {
  const { person, page, faults, streams } = await open('demo-moderation')
  const second = await person.newPage()
  await second.goto(`${world.consultation}/console`)
  await second.locator('main h1').filter({ hasText: /./ }).waitFor()

  const other = await open('demo-administration')
  const look = (tab: string, isWriting: boolean) =>
    other.page.evaluate(
      (body) =>
        fetch('/v1/staff/presence', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      { tab, on: { kind: 'contribution', id: 'c-1' }, isWriting },
    )
  await look('a', false)
  for (const tab of [page, second]) await tab.getByTitle('Dominique').waitFor()
  expect(streams).toHaveLength(1)
  await page.close()
  await expect.poll(() => streams.length).toBe(2)
  await second.getByTitle('Dominique').waitFor()
  expect(faults).toEqual([])
})
