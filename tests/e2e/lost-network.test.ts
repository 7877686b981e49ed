// A contribution sent while the network is lost: the text stays on the commune's page, and leaves later.
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { visit } from './commune.ts'
import { fillForm, form, requireFilled } from './form.ts'
import { startWorld, type World } from './world.ts'

let world: World
let person: BrowserContext
let page: Page
beforeAll(async () => {
  world = await startWorld()
  person = await world.person()
  page = await visit(person, world, '/consultation.html')
})
afterAll(() => world?.stop())

test('the network goes: they are told, and everything is still there after a reload', async () => {
  await fillForm(page)
  await page.route(`${world.consultation}/v1/intents`, (route) =>
    route.abort('internetdisconnected'),
  )
  await form(page).getByRole('button', { name: 'Continuer' }).click()
  await form(page).getByText('votre texte est gardé ici').waitFor()
  await page.reload()
  await requireFilled(page)
  await page.unrouteAll()
})

test('offline, they are told so, and the sending resumes by itself', async () => {
  await person.setOffline(true)
  await form(page).getByRole('button', { name: 'Continuer' }).click()
  await form(page).getByText('Vous êtes hors ligne : votre texte est gardé ici').waitFor()
  await person.setOffline(false)
  await form(page).getByText('Dernière étape').waitFor()
  await form(page).getByRole('button', { name: 'Modifier mon texte' }).click()
  await requireFilled(page)
})
