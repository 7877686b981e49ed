// A resident supports a proposal from the commune's page, once, however often it is tried.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page, Person } from '../../engines/surface.ts'
import { elementOf, proposals, supportLink, tally, visit } from '../commune.ts'
import { receiptOf, signIn, told, windowOpenedBy } from '../steps.ts'
import { type Journey, startJourney } from '../world.ts'

const proposal = proposals.participation
const resident = 'lou.durand@courriel.example'

let world: Journey
let person: Person
let receipt: string
let counted: { territories: number; residents: number }
beforeAll(async () => {
  world = await startJourney()
  person = await world.person()
})
afterAll(() => world?.stop())

test('a resident supports, and the page they came from counts one more without reloading', async () => {
  const page = await visit(person, world)
  const heard = await listen(page)
  const before = await tally(page, proposal)
  await elementOf(page, proposal)
    .getByRole('heading', { name: 'Faciliter la participation citoyenne' })
    .waitFor()
  const home = await windowOpenedBy(page, () => supportLink(page, proposal).click())

  expect(new URL(await home.url()).origin).toBe(world.consultation)
  const review = home.getByRole('region', { name: 'Ce qui sera enregistré' })
  expect(await told(review)).toContain('Faciliter la participation citoyenne')
  expect(await told(review)).toContain(`Ville de Caen (démonstration)`)
  expect(await told(review)).toContain(new URL(world.commune).host)

  await signIn(home, world, resident)
  await home.getByRole('button', { name: 'Confirmer mon soutien' }).click()
  receipt = await receiptOf(home, 'Votre soutien est enregistré')
  expect((await world.mailbox.next(resident, { subject: /récépissé|soutien/i })).text).toContain(
    receipt,
  )

  await page.bringToFront()
  await elementOf(page, proposal).getByText('Votre soutien est enregistré. Merci !').waitFor()
  counted = await tally(page, proposal)
  expect(counted).toEqual({ ...before, residents: before.residents + 1 })
  const [detail, ...more] = await heard()
  expect(more).toEqual([])
  expect(Object.keys(detail).sort()).toEqual(['intentId', 'proposalId', 'tally'])
  expect(detail).toMatchObject({ proposalId: proposal })
  expect(JSON.stringify(detail)).not.toMatch(/@|lou|durand/i)
})

test('the same resident tries again in two tabs at once: one support, the same receipt', async () => {
  const tabs = await Promise.all([visit(person, world), visit(person, world)])
  for (const tab of tabs) {
    await tab.evaluate(() => [localStorage.clear(), sessionStorage.clear()])
    await tab.reload()
  }
  const homes: Page[] = []
  for (const tab of tabs) {
    homes.push(await windowOpenedBy(tab, () => supportLink(tab, proposal).click()))
  }
  for (const home of homes) await home.getByRole('button', { name: 'Continuer' }).click()
  const confirm = homes.map((home) => home.getByRole('button', { name: 'Confirmer mon soutien' }))
  for (const button of confirm) await button.waitFor()
  await Promise.all(confirm.map((button) => button.click()))

  for (const home of homes) {
    expect(await receiptOf(home, 'Ce soutien était déjà enregistré')).toBe(receipt)
  }
  for (const tab of tabs) {
    await tab.bringToFront()
    await elementOf(tab, proposal).getByText('Votre soutien est enregistré. Merci !').waitFor()
    expect(await tally(tab, proposal)).toEqual(counted)
  }
  const stored = await world.db
    .selectFrom('supports')
    .select('receipt')
    .where('proposal_id', '=', proposal)
    .where('site_key', 'is not', null)
    .execute()
  expect(stored).toEqual([{ receipt }])
})

/** Details of `parvis-supported` that reach the window. */
async function listen(page: Page) {
  await page.evaluate(() => {
    const details: unknown[] = []
    Object.assign(globalThis, { details })
    addEventListener('parvis-supported', (event) => {
      if (event instanceof CustomEvent) details.push(event.detail)
    })
  })
  return () => page.evaluate(() => Reflect.get(globalThis, 'details'))
}
