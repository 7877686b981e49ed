// A dangerous act from a desk left alone: the passkey is asked in place, the act goes on, and nothing typed is lost.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { invitation, takeKey, windowWithKey } from '../keys.ts'
import { startWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ now: new Date() })
})
afterAll(() => world?.stop())

test('put off, then failed, then given: the form keeps what was typed, and is sent once', async () => {
  const person = await world.person()
  const { page, faults, verifies } = await windowWithKey(person)
  await takeKey(page, await invitation(world))
  await page.goto(`${world.consultation}/console/membres`)
  await page.getByRole('link', { name: 'Inviter quelqu’un' }).click()
  const pane = page.locator('.pane')
  await pane.getByLabel('Nom').fill('Zoé Léger')
  await pane.getByLabel('Modération').check()
  const { clock } = world.server
  clock.now = new Date(clock.now.getTime() + 11 * 60_000)
  const send = pane.getByRole('button', { name: 'Créer l’invitation' })
  const asked = page.getByRole('dialog', { name: 'Confirmez que c’est vous' })

  await send.click()
  await asked.waitFor()
  await inspect(page, 'console proof')
  await asked.getByRole('button', { name: 'Ne pas continuer' }).click()
  await pane.locator('.faults').waitFor()
  expect(await pane.getByLabel('Nom').inputValue()).toBe('Zoé Léger')
  expect(await pane.getByLabel('Modération').isChecked()).toBe(true)

  await send.click()
  await verifies(false)
  await asked.getByRole('button', { name: 'Confirmer avec ma clé d’accès' }).click()
  await asked.getByText('La clé n’a pas répondu').waitFor()
  await page.keyboard.press('Escape')
  await asked.waitFor({ state: 'detached' })
  expect(await pane.getByLabel('Nom').inputValue()).toBe('Zoé Léger')

  await verifies(true)
  await send.click()
  await asked.getByRole('button', { name: 'Confirmer avec ma clé d’accès' }).click()
  await page.locator('told-line', { hasText: 'L’invitation de Zoé Léger est partie.' }).waitFor()
  const invited = await world.db
    .selectFrom('staff_members')
    .select('id')
    .where('name', '=', 'Zoé Léger')
    .execute()
  expect(invited).toHaveLength(1)
  // Refused until it was proved, which the browser tells of; nothing of the policy.
  expect(faults.filter((fault) => !/status of 40[13]/.test(fault))).toEqual([])
})
