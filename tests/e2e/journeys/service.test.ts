// The cards of the catalogue on the commune's page, and on the consultation's own.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visit } from '../commune.ts'
import { told } from '../steps.ts'
import { type Journey, startJourney } from '../world.ts'

let world: Journey
beforeAll(async () => {
  world = await startJourney()
})
afterAll(() => world?.stop())

test('a card says all that is known of a service', async () => {
  const page = await visit(await world.person(), world, '/service.html')
  const card = page.locator('parvis-service-card[service="demonstration"]')
  await card.getByRole('heading', { name: 'Service de démonstration' }).waitFor()
  const text = (await card.locator('[part=card]').allInnerTexts()).join().replaceAll(/\s+/g, ' ')
  expect(text).toContain('Étape accélération depuis le 2 mars 2026')
  expect(text).toMatch(/Code source ouvert, MIT, dépôt/)
  expect(text).toMatch(/Budget 185 000 € \(Budget annuel, inventé\)/)
  expect(text).toMatch(/Collectivités .*\(\w+.*et \d autre/)
  expect(text).toMatch(/Demandes closes 1 284 demandes, au 30 juin 2026/)
  expect(text).toMatch(/Fiche mise à jour le \d/)
  expect(text).not.toContain('plus à jour')
  const repository = card.getByRole('link', { name: /dépôt/ })
  expect(await repository.getAttribute('href')).toBe('https://forge.demonstration.example/service')
})

test('a card that nobody has updated for long says so', async () => {
  const page = await visit(await world.person(), world, '/service.html')
  const card = page.locator('parvis-service-card[service="mediature"]')
  await card.getByRole('heading', { name: 'Médiature' }).waitFor()
  expect(await told(card)).toContain('elle n’est peut-être plus à jour')
  await card.getByRole('link', { name: /En savoir plus/ }).click()
  await page.waitForURL(`${world.consultation}/services/mediature`)
  await page.getByText('n’est peut-être plus à jour').waitFor()
})
