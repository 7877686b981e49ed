// A territory signs up as referent of a kept proposal, then withdraws; the contact stays private.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page, Person } from '../../engines/surface.ts'
import { proposals, visit } from '../commune.ts'
import { receiptOf, signIn, told, windowOpenedBy } from '../steps.ts'
import { type Journey, startJourney } from '../world.ts'

const proposal = proposals.relations
const contact = { name: 'Claude Berthier', phone: '02 31 99 98 97' }
const isPrivate = /Berthier|99\s?98\s?97|camille|@caen\.example/i

let world: Journey
let person: Person
let home: Page
beforeAll(async () => {
  world = await startJourney()
  person = await world.person()
})
afterAll(() => world?.stop())

test('the sign-up is recorded and public, the contact is not', async () => {
  const page = await visit(person, world, '/referent.html')
  const signUp = page.getByRole('link', { name: /^Inscrire ma collectivité/ })
  await signUp.click()
  await page.getByText('Cochez au moins une façon de participer.').waitFor()
  await page.getByRole('checkbox', { name: /^Co-construire/ }).check()
  home = await windowOpenedBy(page, () => signUp.click())
  const review = home.getByRole('region', { name: 'Ce qui sera enregistré' })
  expect(await told(review)).toContain('co-construire')
  expect(await told(review)).not.toContain('expérimenter')

  await signIn(home, world, 'camille.martin@caen.example')
  expect(await told(home.getByRole('main'))).toContain('Au nom de : Caen (Calvados)')
  await home.getByRole('button', { name: 'Confirmer l’engagement' }).click()
  await home.getByRole('alert').waitFor()
  await home.getByLabel('Personne à contacter').fill(contact.name)
  await home.getByLabel('Téléphone').fill(contact.phone)
  await home.getByRole('button', { name: 'Confirmer l’engagement' }).click()
  await receiptOf(home, 'Votre collectivité est territoire référent')

  await page.bringToFront()
  await page.getByText('L’inscription de votre collectivité est enregistrée. Merci !').waitFor()
  expect(await referents()).toMatch(/Caen \(Calvados\)\s*co-construit/)
  for (const text of await publicTexts()) expect(text).not.toMatch(isPrivate)
  expect(await page.content()).not.toMatch(isPrivate)
})

test('the territory withdraws, and the public page no longer shows it', async () => {
  await home.getByRole('link', { name: 'Retirer cet engagement' }).click()
  await home.getByRole('button', { name: 'Continuer' }).click()
  await home.getByRole('button', { name: 'Confirmer le retrait' }).click()
  await receiptOf(home, 'Votre collectivité n’est plus territoire référent')
  expect(await referents()).not.toContain('Caen (Calvados)')
  for (const text of await publicTexts()) expect(text).not.toContain('commune-14118"')
})

/** What the public page of the proposal says of its referents. */
async function referents() {
  const visitor = await visit(await world.person(), { ...world, commune: world.consultation })
  await visitor.goto(`${world.consultation}/propositions/${proposal}`)
  const panel = visitor.locator('section', { hasText: 'Territoires référents' })
  const text = await told(panel)
  await visitor.context().close()
  return text
}

/** Everything public where a referent could show. */
function publicTexts() {
  const paths = [
    `/propositions/${proposal}`,
    `/v1/proposals/${proposal}`,
    `/v1/embeds?proposals=${proposal}`,
    '/v1/proposals?limit=100',
  ]
  return Promise.all(
    paths.map(async (path) => {
      const response = await fetch(world.consultation + path)
      expect({ path, status: response.status }).toEqual({ path, status: 200 })
      return response.text()
    }),
  )
}
