// Supporting in the name of a territory: once each, and only those that the rules count.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementOf, proposals, supportLink, tally, visit } from '../commune.ts'
import { receiptOf, signIn, told, windowOpenedBy } from '../steps.ts'
import { type Journey, startJourney } from '../world.ts'

const proposal = proposals.relations
const caen = 'Au nom de : Caen (Calvados)'

let world: Journey
beforeAll(async () => {
  world = await startJourney()
})
afterAll(() => world?.stop())

/** Somebody new on the commune's page, and the window where they have signed in. */
async function arrive(email: string) {
  const page = await visit(await world.person(), world)
  const before = await tally(page, proposal)
  const home = await windowOpenedBy(page, () => supportLink(page, proposal).click())
  await signIn(home, world, email)
  return { page, home, before }
}

test('an agent supports in the name of Caen: one territory more, no resident more', async () => {
  const { page, home, before } = await arrive('camille.martin@caen.example')
  await home.getByRole('radio', { name: caen }).check()
  await home.getByRole('button', { name: 'Confirmer mon soutien' }).click()
  await receiptOf(home, 'Votre soutien est enregistré')
  expect(await told(home.getByRole('main'))).toContain('Caen (Calvados)')
  await page.bringToFront()
  await elementOf(page, proposal).getByText('Votre soutien est enregistré. Merci !').waitFor()
  expect(await tally(page, proposal)).toEqual({ ...before, territories: before.territories + 1 })
})

test('a colleague is told that Caen already supports and since when, never through whom', async () => {
  const { page, home, before } = await arrive('dominique.petit@caen.example')
  const today = new Date().toLocaleDateString('fr-FR', {
    dateStyle: 'long',
    timeZone: 'Europe/Paris',
  })
  const refusal = home.getByRole('main')
  expect(await told(refusal)).toContain('Caen (Calvados) soutient déjà cette proposition')
  expect(await told(refusal)).toContain(today.replace(/^1 /, '1er '))
  expect(await home.content()).not.toMatch(/camille|martin/i)
  // The host page learns nothing of it: for whom someone may act is about them.
  const element = elementOf(page, proposal)
  expect(await told(element)).not.toMatch(/camille|martin|soutient déjà|cette collectivité/i)
  expect((await tally(page, proposal)).residents).toBe(before.residents)
  const one = world.db.selectFrom('supports').select('territory_id')
  const rows = one.where('proposal_id', '=', proposal).where('territory_id', '=', 'commune-14118')
  expect(await rows.execute()).toHaveLength(1)
  // What was meant for Caen may still be said for oneself.
  await home.getByRole('button', { name: 'Confirmer mon soutien' }).click()
  await receiptOf(home, 'Votre soutien est enregistré')
})

test('an agent of an EPCI is refused with the rule, before trying', async () => {
  const { home } = await arrive('alex.bernard@caenlamer.example')
  const main = await told(home.getByRole('main'))
  expect(main).toContain('est un groupement de collectivités')
  expect(main).toContain('seules les communes, les départements et les régions comptent')
  expect(await home.getByRole('radio', { name: /Caen la Mer/ }).count()).toBe(0)
  expect(main).toContain('À titre personnel, comme habitant ou habitante')
})
