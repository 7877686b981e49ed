// Without JavaScript, the links inside the tags lead through the same journeys.
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { isAll } from '../../packages/server/testing/how-many.ts'
import { proposals, visit } from './commune.ts'
import { receiptOf, signIn, told } from './steps.ts'
import { startWorld, type World } from './world.ts'

let world: World
let person: BrowserContext
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())
beforeEach(async () => {
  person = await world.person({ javaScriptEnabled: false })
})

async function follow(path: string, name: string) {
  const page = await visit(person, world, path)
  await page.getByRole('link', { name }).click()
  expect(new URL(page.url()).origin).toBe(world.consultation)
  return page
}

/** The two figures on the page of the proposal. */
async function tally(id: string) {
  const response = await fetch(`${world.consultation}/v1/tallies?ids=${id}`)
  const { items } = await response.json()
  return { territories: items[0].territories, residents: items[0].residentsByEmail }
}

const confirm = (page: Page, name: string) => page.getByRole('button', { name }).click()

test('a resident supports', async () => {
  const before = await tally(proposals.participation)
  const page = await follow('/', 'Soutenir : Faciliter la participation citoyenne')
  expect(await told(page.getByRole('main'))).toContain('Ville de Caen (démonstration)')
  await signIn(page, world, 'lou.durand@courriel.example')
  await confirm(page, 'Confirmer mon soutien')
  await receiptOf(page, 'Votre soutien est enregistré')
  expect(await tally(proposals.participation)).toEqual({
    ...before,
    residents: before.residents + 1,
  })
  await page.getByRole('link', { name: /^Revenir sur le site/ }).click()
  expect(new URL(page.url()).origin).toBe(world.commune)
})

// The rules are the server's tests', and the pages those of a resident; the referent's are written as theirs.
test.runIf(isAll)('Caen supports once, and its EPCI does not', async () => {
  const before = await tally(proposals.relations)
  const name = 'Soutenir : Améliorer la gestion de la relation usagers'
  for (const [email, heading] of [
    ['camille.martin@caen.example', 'Votre soutien est enregistré'],
    ['dominique.petit@caen.example', 'Soutenir une proposition'],
  ] as const) {
    const page = await follow('/', name)
    await signIn(page, world, email)
    if (email.startsWith('dominique')) {
      // Said before anything is chosen, and no error.
      expect(await told(page.getByRole('main'))).toContain('Caen (Calvados) soutient déjà')
      expect(await page.getByRole('alert').count()).toBe(0)
      expect(await page.content()).not.toMatch(/camille/i)
    } else {
      await page.getByRole('radio', { name: 'Au nom de : Caen (Calvados)' }).check()
      await confirm(page, 'Confirmer mon soutien')
    }
    await page.getByRole('heading', { name: heading }).waitFor()
    await page.getByRole('button', { name: /Me déconnecter|Ce n’est pas vous/ }).click()
  }
  const page = await follow('/', name)
  await signIn(page, world, 'alex.bernard@caenlamer.example')
  await page.getByText('est un groupement de collectivités').waitFor()
  expect(await tally(proposals.relations)).toEqual({
    ...before,
    territories: before.territories + 1,
  })
})

test('a service is contributed, with the territory chosen among those of the same name', async () => {
  const page = await follow('/consultation.html', 'Proposer un besoin ou un service')
  expect(await page.getByLabel('Collectivité concernée').inputValue()).toBe('Caen (Calvados)')
  await page.getByRole('radio', { name: 'Service existant' }).check()
  await page.getByLabel('Thématique').selectOption('Inclusion numérique')
  await page.getByLabel('Collectivité concernée').fill('Sainte-Colombe')
  await page.getByRole('radio', { name: 'Agent ou agente' }).check()
  await page.getByLabel('Votre fonction').fill('Médiatrice numérique')
  await page.getByLabel('Titre').fill('Le bus des démarches')
  await page.getByLabel('Votre texte').fill('Il passe dans huit hameaux, une fois par semaine.')
  await page.getByLabel('Adresse du service').fill('https://bus.example/')
  await page.getByRole('radio', { name: 'Code source ouvert' }).check()
  await page.getByLabel('À quoi servirait un financement').fill('Un second bus, au printemps.')
  await confirm(page, 'Vérifier et continuer')

  expect(await told(page.getByRole('alert'))).toContain('Plusieurs collectivités correspondent')
  expect(await page.getByLabel('Titre').inputValue()).toBe('Le bus des démarches')
  await page.getByRole('radio', { name: 'Sainte-Colombe (Doubs)' }).check()
  await confirm(page, 'Vérifier et continuer')
  await signIn(page, world, 'lou.durand@courriel.example')
  await confirm(page, 'Envoyer ma contribution')
  await receiptOf(page, 'Votre contribution est reçue')
  await page.getByRole('link', { name: 'Suivre ma contribution' }).click()
  const main = await told(page.getByRole('main'))
  for (const part of ['Le bus des démarches', 'Sainte-Colombe (Doubs)', 'Reçue, en attente']) {
    expect(main).toContain(part)
  }
  const rows = world.db.selectFrom('contributions').select('state')
  expect(await rows.where('title', '=', 'Le bus des démarches').execute()).toHaveLength(1)
})

test.runIf(isAll)('a territory signs up as referent, then withdraws', async () => {
  const page = await follow('/referent.html', 'Devenir territoire référent')
  await page.getByRole('checkbox', { name: /^Co-construire/ }).check()
  await confirm(page, 'Continuer')
  await signIn(page, world, 'camille.martin@caen.example')
  await page.getByLabel('Personne à contacter').fill('Claude Berthier')
  await confirm(page, 'Confirmer l’engagement')
  await receiptOf(page, 'Votre collectivité est territoire référent')
  expect(await referents()).toContain('Caen (Calvados)')
  await page.getByRole('link', { name: 'Retirer cet engagement' }).click()
  await confirm(page, 'Continuer')
  await confirm(page, 'Confirmer le retrait')
  await receiptOf(page, 'Votre collectivité n’est plus territoire référent')
  expect(await referents()).not.toContain('Caen (Calvados)')
})

async function referents() {
  const page = await person.newPage()
  await page.goto(`${world.consultation}/propositions/${proposals.relations}`)
  const text = await page.content()
  expect(text).not.toContain('Berthier')
  await page.close()
  return text
}

test('the page of a service says all that is known of it', async () => {
  const page = await follow('/service.html', 'Voir le service de démonstration')
  const main = await told(page.getByRole('main'))
  for (const part of [
    'Service de démonstration',
    'ccélération, depuis le 2 mars 2026',
    'licence MIT',
    'https://forge.demonstration.example/service',
    'Budget annuel',
    'Demandes closes',
    'Mis à jour',
  ]) {
    expect(main).toContain(part)
  }
  const stale = await follow('/service.html', 'Voir Médiature')
  expect(await told(stale.getByRole('main'))).toContain('Fiche ancienne')
})
