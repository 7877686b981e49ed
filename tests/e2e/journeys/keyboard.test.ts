// The keyboard alone: each journey from a town's page to its receipt, with the focus always to be seen.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAll } from '../../../packages/server/testing/how-many.ts'
import type { Locator, Page } from '../../engines/surface.ts'
import { elementOf, proposals, supportLink, visit } from '../commune.ts'
import { expectValue, form, requireFilled, service, windowAfterSending } from '../form.ts'
import { codeFor, receiptOf, windowOpenedBy } from '../steps.ts'
import { type Journey, startJourney } from '../world.ts'

const resident = 'lou.durand@courriel.example'
const agent = 'camille.martin@caen.example'

let world: Journey
beforeAll(async () => {
  world = await startJourney()
})
afterAll(() => world?.stop())

/** Presses Tab until the focus is there; at each stop, it must show. */
async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const { name, isVisible } = await page.evaluate(focused)
    expect({ name, isVisible }).toEqual({ name, isVisible: true })
    if (await target.evaluate((element) => element.matches(':focus'))) return
  }
  throw new Error(`Tab does not reach ${target}.`)
}

/** Runs in the page: what has the focus, through shadow roots, and whether one sees it once it is painted. */
async function focused() {
  await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  if (!element) return { name: 'nothing', isVisible: false }
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
  const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  const { bottom, top } = element.getBoundingClientRect()
  const isOnScreen = bottom > 0 && top < innerHeight
  return {
    name: element.outerHTML.slice(0, 100),
    isVisible: isOnScreen && (hasOutline || boxShadow !== 'none'),
  }
}

async function enter(page: Page, target: Locator, text: string) {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

async function press(page: Page, target: Locator) {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

async function tick(page: Page, target: Locator) {
  await tabTo(page, target)
  await page.keyboard.press('Space')
}

async function signIn(home: Page, email = resident) {
  const code = codeFor(world.mailbox, email)
  await enter(home, home.getByLabel('Votre adresse électronique'), email)
  await home.keyboard.press('Enter')
  await home.getByLabel('Code à six chiffres').waitFor()
  await enter(home, home.getByLabel('Code à six chiffres'), await code())
  await home.keyboard.press('Enter')
  await home.getByRole('button', { name: 'Ce n’est pas vous ?' }).waitFor()
}

test('a resident supports', async () => {
  const page = await visit(await world.person(), world)
  await supportLink(page, proposals.participation).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(new URL(await page.url()).hash).toBe('#contenu')
  await tabTo(page, supportLink(page, proposals.participation))
  const home = await windowOpenedBy(page, () => page.keyboard.press('Enter'))
  await signIn(home)
  await press(home, home.getByRole('button', { name: 'Confirmer mon soutien' }))
  await receiptOf(home, 'Votre soutien est enregistré')
  await page.bringToFront()
  await elementOf(page, proposals.participation).getByText('Votre soutien est').waitFor()
})

// The same keys on the same kinds of pages as the two others: long walks.
test.runIf(isAll)('an agent supports in the name of their town', async () => {
  const page = await visit(await world.person(), world)
  await supportLink(page, proposals.relations).waitFor()
  await tabTo(page, supportLink(page, proposals.relations))
  const home = await windowOpenedBy(page, () => page.keyboard.press('Enter'))
  await signIn(home, agent)
  await tick(home, home.getByRole('radio', { name: 'Au nom de : Caen (Calvados)' }))
  await press(home, home.getByRole('button', { name: 'Confirmer mon soutien' }))
  await receiptOf(home, /soutien/)
  expect(await home.getByRole('main').textContent()).toContain('Caen (Calvados)')
})

test.runIf(isAll)('an agent signs their town up as referent, then withdraws it', async () => {
  const page = await visit(await world.person(), world, '/referent.html')
  const signUp = page.getByRole('link', { name: /^Inscrire ma collectivité/ })
  await signUp.waitFor()
  await tick(page, page.getByRole('checkbox', { name: /^Co-construire/ }))
  await tabTo(page, signUp)
  const home = await windowOpenedBy(page, () => page.keyboard.press('Enter'))
  await signIn(home, agent)
  await giveContact(home)
  await press(home, home.getByRole('button', { name: 'Confirmer l’engagement' }))
  await receiptOf(home, 'Votre collectivité est territoire référent')
  await press(home, home.getByRole('link', { name: 'Retirer cet engagement' }))
  await home.getByRole('button', { name: 'Continuer' }).waitFor()
  await press(home, home.getByRole('button', { name: 'Continuer' }))
  await home.getByRole('button', { name: 'Confirmer le retrait' }).waitFor()
  await press(home, home.getByRole('button', { name: 'Confirmer le retrait' }))
  await receiptOf(home, 'Votre collectivité n’est plus territoire référent')
})

test.runIf(isAll)('an agent asks for a service, from its card', async () => {
  const page = await visit(await world.person(), world, '/service.html')
  const card = page.locator('parvis-service-card[service="demonstration"]')
  const more = card.getByRole('link', { name: /En savoir plus/ })
  await more.waitFor()
  await press(page, more)
  await page.getByRole('link', { name: /^Demander ce service/ }).waitFor()
  await press(page, page.getByRole('link', { name: /^Demander ce service/ }))
  await page.getByLabel('Votre adresse électronique').waitFor()
  await signIn(page, agent)
  await giveContact(page)
  await press(page, page.getByRole('button', { name: /^Confirmer la demande/ }))
  await receiptOf(page, /^La demande de votre collectivité est enregistrée/)
})

async function giveContact(page: Page) {
  await enter(page, page.getByLabel('Personne à contacter'), 'Claude Berthier')
  await enter(page, page.getByLabel('Téléphone'), '02 31 99 98 97')
}

test('someone contributes an existing service', async () => {
  const page = await visit(await world.person(), world, '/consultation.html')
  const field = (label: string) =>
    form(page).getByLabel(label, { exact: true }).and(page.locator('input, select, textarea'))
  const send = form(page).getByRole('button', { name: 'Continuer' })
  await send.waitFor()
  // Sent too early: the focus goes to what is wrong, which leads to each field.
  await press(page, send)
  await press(page, form(page).getByRole('button', { name: /^Votre fonction : à remplir/ }))
  await page.keyboard.type(service.role)
  await expectValue(page, 'Votre fonction', service.role)

  await page.reload()
  await send.waitFor()
  await tabTo(page, form(page).getByRole('radio', { name: 'un besoin' }))
  await page.keyboard.press('ArrowDown')
  await enter(page, field('Thématique'), 'Démarches')
  await tabTo(page, field('Collectivité'))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('donnay')
  await form(page).getByRole('option', { name: 'Donnay (Calvados)' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await enter(page, field('Vous êtes'), 'agent')
  await enter(page, field('Titre'), service.title)
  await tabTo(page, field('Votre texte'))
  const [first = '', second = ''] = service.text.split('\n')
  await page.keyboard.type(first)
  await page.keyboard.press('Enter')
  await page.keyboard.type(second)
  await enter(page, field('Adresse du service'), service.url)
  await enter(page, field('Son code source est'), 'ouvert')
  await enter(page, field('À quoi servirait le financement'), service.funding)
  await requireFilled(page)
  await tabTo(page, send)
  const home = await windowAfterSending(page, () => page.keyboard.press('Enter'))
  await signIn(home)
  await press(home, home.getByRole('button', { name: 'Envoyer ma contribution' }))
  await receiptOf(home, 'Votre contribution est reçue')
})
