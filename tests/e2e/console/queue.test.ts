// The moderation queue under the real policy: read, decide, go on, take back, by keyboard alone.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { howMany } from '../../../packages/server/testing/how-many.ts'
import { startWorld, type World } from '../world.ts'
import { openConsole } from './team.ts'

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
    search_key: `essai ${at + 1}`,
    id: `queue-${String(at).padStart(2, '0')}`,
    title: `Essai ${at + 1}`,
    received_at: new Date(Date.parse('2020-01-01T08:00:00Z') + at * 86_400_000).toISOString(),
  }))
  await db.insertInto('contributions').values(rows).execute()
}

async function open(address = '/console/moderation', as = 'demo-moderation') {
  const viewport = { width: 1280, height: 720 }
  const someone = await openConsole(world, address, { as, viewport })
  await reads(someone.page, /./)
  return someone
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

const count = howMany({ usual: 4, all: 10 })

test(`${count} are moderated by keyboard alone`, async () => {
  const { page, faults } = await open()
  await reads(page, 'Essai 1')
  while (!(await page.evaluate(() => document.activeElement?.matches('.grid-row'))))
    await page.keyboard.press('Tab')
  // Rejected, redirected, grouped, in turn.
  for (let at = 0; at < count; at++) {
    await reads(page, new RegExp(`^Essai ${at + 1}$`))
    await page.locator('.similar').waitFor()
    await page.keyboard.press(['r', 'o', 'p'][at % 3] ?? '')
    await page.locator('decision-form').waitFor()
    await page.keyboard.press(at % 3 === 2 ? 'Space' : 'ArrowDown')
    await page.keyboard.press('Control+Enter')
  }
  await reads(page, `Essai ${count + 1}`)
  const states = await Promise.all([0, 1, 2, count - 1].map((at) => stateOf(`queue-0${at}`)))
  expect(states).toEqual(['rejected', 'redirected', 'grouped', 'rejected'])
  expect(faults).toEqual([])
})

test('two at once on one: each sees the other, nobody overwrites anybody', async () => {
  const mine = await open('/console/moderation?lire=queue-12')
  await reads(mine.page, 'Essai 13')
  const theirs = await open('/console/moderation?lire=queue-12', 'demo-administration')
  await reads(theirs.page, 'Essai 13')
  await mine.page.locator('.reading .others', { hasText: 'Dominique Ferrand lit' }).waitFor()
  await mine.page.getByRole('button', { name: 'Rejeter' }).click()
  await mine.page.getByLabel('Motif').selectOption('duplicate')
  await theirs.page.locator('.reading .others', { hasText: 'Camille Roux rédige' }).waitFor()
  await theirs.page.getByRole('button', { name: 'Réorienter' }).click()
  await theirs.page.getByLabel('Programme').selectOption({ index: 1 })
  await theirs.page.keyboard.press('Control+Enter')
  await reads(theirs.page, 'Essai 14')
  await mine.page.locator('decision-form').getByRole('button', { name: 'Rejeter' }).click()
  await mine.page.locator('.conflict', { hasText: 'Dominique Ferrand a réorienté' }).waitFor()
  expect(await stateOf('queue-12')).toBe('redirected')
  await mine.page.getByRole('button', { name: 'Annuler le sien, puis faire le mien' }).click()
  await reads(mine.page, 'Essai 14')
  expect(await stateOf('queue-12')).toBe('rejected')
})

test('many at once: what it would do is shown, then done, then taken back together', async () => {
  const { page, faults } = await open('/console/moderation?q=Essai&etat=received')
  await reads(page, /Essai/)
  const first = page.locator('.grid-row[data-index="0"]')
  await first.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByText('3 choisies').waitFor()
  await page.locator('.choice-bar').getByRole('button', { name: 'Rejeter' }).click()
  await page.getByLabel('Motif').selectOption('unclear')
  await page.getByRole('button', { name: 'Voir ce que cela fera' }).click()
  const dialog = page.locator('dialog')
  await dialog.getByText('3 contributions à rejeter.').waitFor()
  expect(await dialog.locator('ol li').count()).toBe(3)
  await dialog.getByRole('button', { name: 'Rejeter 3 contributions' }).click()
  await page.getByText('3 contributions : rejetées').waitFor()
  expect(await dialog.count()).toBe(0)
  const rejected = () =>
    world.db
      .selectFrom('contributions')
      .select('id')
      .where('rejection_reason', '=', 'unclear')
      .where('id', 'like', 'queue-%')
      .execute()
  expect(await rejected()).toHaveLength(3)
  await page.keyboard.press('Control+z')
  await page.getByText('Annulé : 3 contributions : rejetées').waitFor()
  expect(await rejected()).toHaveLength(0)
  expect(faults).toEqual([])
})

test('three chosen make a proposal by keyboard, and wait again once it is taken back', async () => {
  const { page, faults } = await open('/console/moderation?q=Essai&etat=received&affichage=pages')
  await reads(page, /Essai/)
  await page.getByRole('link', { name: 'Essai 16' }).focus()
  for (const key of ['Space', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key)
  await page.getByRole('button', { name: 'Nouvelle proposition avec ces 3' }).waitFor()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Titre').fill('Des salles pour tous')
  await dialog.getByLabel('Résumé').fill('Prêter les salles de la commune.')
  await dialog.getByLabel('Titre').press('Enter')
  await page.getByText('Proposition « Des salles pour tous » créée en brouillon').waitFor()
  expect(await stateOf('queue-15')).toBe('grouped')
  await page.keyboard.press('Control+z')
  await page.getByText('Annulé : Proposition « Des salles pour tous »').waitFor()
  expect(await stateOf('queue-15')).toBe('received')
  expect(faults).toEqual([])
})

test('what is assigned together goes back to whoever had it; of another consultation, nothing is shown', async () => {
  const { page, faults } = await open('/console/moderation?q=Essai&etat=received')
  await reads(page, /Essai/)
  await page.locator('.grid-row[data-index="0"]').focus()
  for (const key of ['Space', 'Shift+ArrowDown']) await page.keyboard.press(key)
  await page.locator('.choice-bar').getByRole('button', { name: 'Confier…' }).click()
  await page.getByLabel('Collègue').selectOption({ label: 'Camille Roux' })
  await page.getByRole('button', { name: 'Voir ce que cela fera' }).click()
  await page.getByRole('button', { name: 'Confier 2 contributions' }).click()
  await page.getByText('2 contributions : confiées').waitFor()
  const given = () =>
    world.db
      .selectFrom('contributions')
      .select('id')
      .where('id', 'like', 'queue-%')
      .where('assignee_id', 'is not', null)
      .where('state', '=', 'received')
      .execute()
  const before = (await given()).length
  await page.keyboard.press('Control+z')
  await page.getByText('Annulé : 2 contributions : confiées').waitFor()
  expect((await given()).length).toBe(before - 2)
  await page.goto(`${world.consultation}/console/moderation?consultation=inconnue`)
  await page.getByText('Cette partie de la liste n’a pas pu être lue').waitFor()
  expect(faults.filter((fault) => !fault.includes('404'))).toEqual([])
})

test('a correction is told why, stands before and after, and is put back', async () => {
  const { page, faults } = await open('/console/moderation?lire=queue-16')
  const dialog = page.locator('dialog')
  await page.getByRole('button', { name: 'Corriger…' }).click()
  await dialog.getByLabel('Titre').fill('Essai, sans le nom du maire')
  await dialog.getByRole('button', { name: 'Corriger et le dire' }).click()
  await dialog.locator('.faults').waitFor()
  await dialog.getByLabel('Pourquoi').fill('Un nom de personne n’y a pas sa place.')
  await dialog.getByRole('button', { name: 'Corriger et le dire' }).click()
  await reads(page, 'Essai, sans le nom du maire')
  await page.locator('.row-title', { hasText: 'Essai, sans le nom du maire' }).waitFor()
  await page.getByText('1 correction').click()
  const line = page.locator('.history li', { hasText: 'Un nom de personne n’y a pas sa place.' })
  expect(await line.locator('del, ins').allTextContents()).toEqual([
    'Essai 17',
    'Essai, sans le nom du maire',
  ])
  await page.getByRole('button', { name: 'Remettre comme avant…' }).click()
  await dialog.getByRole('button', { name: 'Remettre et le dire' }).click()
  await reads(page, 'Essai 17')
  expect(faults.filter((one) => !one.includes('422'))).toEqual([])
})

test('a suggestion is set aside for everybody, with who did it, and taken back by a colleague', async () => {
  const board = '/console/regroupement?suggestions=oui'
  const { page, faults } = await open('/console/moderation')
  await page.goto(`${world.consultation}${board}`)
  const groups = page.locator('board-suggestions > .suggestion')
  await groups.first().waitFor()
  const before = await groups.count()
  await page.getByRole('button', { name: 'Écarter pour l’équipe' }).first().click()
  await page.getByText('Suggestion écartée pour toute l’équipe.').waitFor()
  await expect.poll(() => groups.count()).toBe(before - 1)
  const name = await page.locator('.top-end a').textContent()

  const other = await open('/console/moderation', 'demo-administration')
  await other.page.goto(`${world.consultation}${board}`)
  await other.page.getByText('1 suggestion écartée').click()
  await other.page.getByText(`Écartée par ${name}`).waitFor()
  await other.page.getByRole('button', { name: 'La suggérer de nouveau' }).click()
  await other.page.getByText('Suggestion reprise, pour toute l’équipe.').waitFor()
  // Nothing moves under the one who is on it.
  await page.getByText('a changé les suggestions écartées').waitFor()
  await page.getByRole('button', { name: 'Relire' }).click()
  await expect.poll(() => groups.count()).toBe(before)
  expect([...faults, ...other.faults]).toEqual([])
})

test('a session that ends while one writes a note loses nothing', async () => {
  const { person, page } = await open('/console/moderation?lire=queue-15')
  await page.locator('.written').waitFor()
  await page.getByRole('button', { name: 'Noter' }).click()
  await page.getByLabel('Note pour l’équipe').fill('À relire avec la mairie')
  await person.clearCookies()
  await page.keyboard.press('Control+Enter')
  const again = page.getByRole('link', { name: 'M’identifier dans un autre onglet' })
  const [other] = await Promise.all([person.waitForEvent('page'), again.click()])
  await other.click('button[value="demo-moderation"]')
  await page.locator('.history', { hasText: 'À relire avec la mairie' }).waitFor()
})
