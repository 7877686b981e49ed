// A contribution written on the commune's page, kept through a reload, to its private page.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page, Person } from '../../engines/surface.ts'
import { visit } from '../commune.ts'
import { fillForm, form, requireFilled, service, windowAfterSending } from '../form.ts'
import { receiptOf, signIn, told } from '../steps.ts'
import { type Journey, startJourney } from '../world.ts'

let world: Journey
let person: Person
let page: Page
let home: Page
beforeAll(async () => {
  world = await startJourney()
  person = await world.person()
  page = await visit(person, world, '/consultation.html')
})
afterAll(() => world?.stop())

test('what is typed is still there after a reload', async () => {
  await fillForm(page)
  await page.reload()
  await requireFilled(page)
})

test('sent twice, confirmed in two windows of the consultation, it is received once', async () => {
  const send = form(page).getByRole('button', { name: 'Continuer' })
  home = await windowAfterSending(page, () => send.click())
  await form(page).getByRole('button', { name: 'Modifier mon texte' }).click()
  const other = await windowAfterSending(page, () => send.click())
  expect(await other.url()).toBe(await home.url())
  const review = await told(home.getByRole('region', { name: 'Ce qui sera enregistré' }))
  for (const part of ['Service existant', 'Donnay (Calvados)', 'Code source ouvert', service.url]) {
    expect(review).toContain(part)
  }
  await signIn(home, world, 'lou.durand@courriel.example')
  await other.reload()
  for (const window of [home, other]) {
    await window.getByRole('button', { name: 'Envoyer ma contribution' }).click()
  }
  const receipt = await receiptOf(home, 'Votre contribution est reçue')
  expect(await receiptOf(other, 'Votre contribution est reçue')).toBe(receipt)
  await page.bringToFront()
  await form(page).getByText('Votre contribution est enregistrée. Merci !').waitFor()
  const rows = world.db.selectFrom('contributions').select(['territory_id', 'receipt'])
  const received = await rows.where('title', '=', service.title).execute()
  expect(received).toEqual([{ territory_id: 'commune-14226', receipt }])
})

test('the tracking link tells the state, without any cookie too', async () => {
  await home.getByRole('link', { name: 'Suivre ma contribution' }).click()
  await home.getByRole('heading', { name: 'Suivi de ma contribution' }).waitFor()
  expect(await told(home.getByRole('main'))).toContain('Reçue, en attente de lecture par l’équipe')

  const stranger = await (await world.person()).newPage()
  await stranger.goto(await home.url())
  const main = await told(stranger.getByRole('main'))
  expect(main).toContain(service.title)
  expect(main).toContain('Reçue, en attente de lecture par l’équipe')
  expect(main).not.toMatch(/lou|durand|@/i)
  // Its address is its key: another one opens nothing.
  await stranger.goto(`${(await home.url()).slice(0, -4)}AAAA`)
  await stranger.getByText('Cette contribution n’existe pas, ou n’est pas publique.').waitFor()
})
