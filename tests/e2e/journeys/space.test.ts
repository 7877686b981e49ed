// Somebody's own space: signed in by a code, read, an act withdrawn, sessions seen and closed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from '../../engines/surface.ts'
import { elementOf, proposals, supportLink, tally, visit } from '../commune.ts'
import { askForCode, receiptOf, signIn, told, typeCode, windowOpenedBy } from '../steps.ts'
import { type Journey, startJourney } from '../world.ts'

const resident = 'lou.durand@courriel.example'
const proposal = proposals.participation

let world: Journey
beforeAll(async () => {
  world = await startJourney()
})
afterAll(() => world?.stop())

async function openSpace(page: Page, email: string) {
  await page.goto(`${world.consultation}/mon-espace`)
  await typeCode(page, await askForCode(page, world, email))
  await page.getByRole('heading', { name: 'Mes sessions' }).waitFor()
}

test('a support that is withdrawn from there is no longer counted on the commune’s page', async () => {
  const person = await world.person()
  const page = await visit(person, world)
  const before = await tally(page, proposal)
  const home = await windowOpenedBy(page, () => supportLink(page, proposal).click())
  await signIn(home, world, resident)
  await home.getByRole('button', { name: 'Confirmer mon soutien' }).click()
  await receiptOf(home, 'Votre soutien est enregistré')

  await home.goto(`${world.consultation}/mon-espace`)
  await home.getByRole('link', { name: 'Les corriger, retirer un acte' }).click()
  await home.getByRole('link', { name: /^Retirer/ }).click()
  await home.getByRole('button', { name: 'Continuer' }).click()
  await home.getByRole('button', { name: 'Confirmer le retrait' }).click()
  await receiptOf(home, 'Votre soutien est retiré')
  await home.close()

  const again = await visit(person, world)
  await elementOf(again, proposal).waitFor()
  expect(await tally(again, proposal)).toEqual(before)
  await person.close()
})

test('two browsers: each sees the other, which stays out once it is closed', async () => {
  const [mine, other] = [await world.person(), await world.person()]
  const [page, elsewhere] = [await mine.newPage(), await other.newPage()]
  const email = 'eva.lopez@courriel.example'
  await openSpace(page, email)
  await openSpace(elsewhere, email)
  await page.getByRole('link', { name: 'Voir les navigateurs où ma session est ouverte' }).click()
  expect(await page.getByRole('button', { name: /^Fermer cette session/ }).count()).toBe(1)
  await page.getByRole('button', { name: 'Fermer toutes les autres' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await elsewhere.reload()
  await elsewhere.getByLabel('Votre adresse électronique').waitFor()

  await page.goto(`${world.consultation}/mon-espace`)
  expect(await told(page.getByRole('main'))).toContain('e•••@courriel.example')
  const signOut = page.getByRole('button', { name: 'Me déconnecter' }).first()
  await signOut.click()
  await signOut.waitFor({ state: 'hidden' })
  await page.goto(`${world.consultation}/mon-espace`)
  await page.getByLabel('Votre adresse électronique').waitFor()
  await page.goBack()
  expect(await page.content()).not.toContain('e•••@courriel.example')
  await mine.close()
  await other.close()
})
