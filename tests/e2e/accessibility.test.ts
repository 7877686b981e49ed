// Every page and state of the journeys: no barrier whatever the colours, and room enough on 320 px.
import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isAll } from '../../packages/server/testing/how-many.ts'
import { proposals, supportLink, visit } from './commune.ts'
import { form } from './form.ts'
import { inspect, looksWithContrast, thorough } from './inspect.ts'
import { comeIn } from './signed-in.ts'
import { askForCode, receiptOf, typeCode, windowOpenedBy } from './steps.ts'
import { startWorld, type World } from './world.ts'

const statusOf: Record<string, number> = { 'not-found': 404, 'referent-nothing-chosen': 422 }
const thisYear = new Date().getFullYear()

/** Looked at in every way even by `npm test`: the one with the most kinds of parts. */
const closely = ['proposal']
/** Their colours stand for those of all others. */
const inColour = ['home', 'commune-consultation', 'form', 'report', 'confirm']

/** Of pages that are looked at in another state. */
const otherStates = [
  'address-missing',
  'code-wrong',
  'commune-supported',
  'signed-in',
  'grouping-refused',
  'contribution-receipt',
]

/** With the most elements, and with those that `npm test` looks at nowhere else on a page. */
const townPages = ['consultation', 'suivi', 'propositions']
const otherTownPages = ['index', 'referent', 'service']

/** One of each kind. */
const pages = [
  ['home', '/'],
  ['proposals', '/propositions'],
  ['proposal', `/propositions/${proposals.relations}`],
  ['report', '/consultations/transformation-numerique/bilan'],
  ['working-group', '/groupes-de-travail/guichet-commun-usages-et-essais'],
  ['committee', '/comites/premier-comite-de-selection'],
  ['diagnosis', '/diagnostic'],
  ['own-space', '/mon-espace'],
  ['service-request', '/services/demonstration/demande'],
  ['open-data', '/donnees-ouvertes'],
  ['services', '/services'],
  ['service', '/services/demonstration'],
  ['form', '/contribuer'],
  ['referent-choice', `/propositions/${proposals.relations}/referent`],
  ['personal-data', '/confidentialite'],
  ['not-found', '/nulle-part'],
] as const
/** Those that are made as one of the others is: looked at when all is asked for. */
const others = [
  ['no-proposal-found', '/propositions?q=zzzz'],
  ['report-of-a-year', `/consultations/transformation-numerique/bilan?annee=${thisYear}`],
  ['call', '/?consultation=appel-a-investigations'],
  ['call-contribution', '/contribuer?consultation=appel-a-investigations'],
  ['working-groups-joining', `/propositions/${proposals.relations}/groupes-de-travail`],
  ['committees', '/consultations/transformation-numerique/comites'],
  ['diagnosis-eligible', '/diagnostic/commune-05135'],
  ['dictionary', '/donnees-ouvertes/contributions'],
  ['site-map', '/plan-du-site'],
  ['diagnosis-choice', '/diagnostic?q=caen'],
  ['diagnosis-refused', '/diagnostic/commune-14118'],
  ['diagnosis-request', '/diagnostic/commune-05135/demande'],
  ['news-by-mail', '/prevenir'],
  ['stale-service', '/services/mediature'],
  ['referent-nothing-chosen', `/propositions/${proposals.relations}/referent?choix=1`],
  ['personal-data-in-english', '/en/privacy'],
  ['accessibility', '/accessibilite'],
  ['accessibility-in-english', '/en/accessibility'],
  ['cookies', '/cookies'],
  ['cookies-in-english', '/en/cookies'],
  ['legal-notice', '/mentions-legales'],
  ['legal-notice-in-english', '/en/legal-notice'],
  ['site-map-in-english', '/en/site-map'],
  ['erased', '/compte-efface'],
] as const

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

// Two checkers on each page: a busy machine takes its time.
describe('no barrier', { timeout: 240_000 }, () => {
  let person: BrowserContext
  let page: Page
  const at = async (path: string, status = 200) => {
    const answer = await page.goto(world.consultation + path)
    // A page that is not there has no barrier either.
    expect([path, answer?.status()]).toEqual([path, status])
    return page
  }
  const look = (name: string, where = page) => inspect(where, name, looksFor(name))

  beforeAll(async () => {
    person = await world.person()
    page = await person.newPage()
  })

  test('the commune’s pages', async () => {
    for (const name of isAll ? [...townPages, ...otherTownPages] : townPages) {
      await page.goto(`${world.commune}/${name}.html`)
      await look(`commune-${name}`)
    }
    await page.goto(`${world.commune}/consultation.html`)
    await form(page).getByRole('radio', { name: 'un service existant' }).check()
    await form(page).getByRole('button', { name: 'Continuer' }).click()
    await form(page).getByText('réponses à corriger').waitFor()
    await look('commune-form-with-faults')
  })

  test('the consultation’s public pages', async () => {
    for (const [name, path] of isAll ? [...pages, ...others] : pages) {
      await at(path, statusOf[name] ?? 200)
      await look(name)
    }
  })

  test('the form without its script, empty and with faults', async () => {
    await person.route('**/parvis.js', (route) => route.abort())
    await at('/contribuer')
    await look('plain-form')
    await page.getByRole('radio', { name: 'Service existant' }).check()
    await page.getByLabel('Collectivité concernée').fill('Sainte-Colombe')
    await page.getByRole('button', { name: 'Vérifier et continuer' }).click()
    await page.getByRole('alert').waitFor()
    await look('plain-form-with-faults')
    await person.unroute('**/parvis.js')
  })

  test('every step of a support, to its receipt', async () => {
    const commune = await visit(person, world)
    const home = await windowOpenedBy(commune, () =>
      supportLink(commune, proposals.participation).click(),
    )
    await look('address', home)
    await home.getByRole('button', { name: 'Recevoir mon code' }).click()
    await home.getByRole('alert').waitFor()
    await look('address-missing', home)
    const code = await askForCode(home, world, 'camille.martin@caen.example')
    await look('code', home)
    await typeCode(home, '12')
    await home.getByRole('alert').waitFor()
    await look('code-wrong', home)
    await typeCode(home, code)
    await home.getByRole('radio', { name: 'Au nom de : Caen (Calvados)' }).waitFor()
    await look('confirm', home)
    await home.getByRole('radio', { name: 'Au nom de : Caen (Calvados)' }).check()
    await home.getByRole('button', { name: 'Confirmer mon soutien' }).click()
    await receiptOf(home, /soutien/)
    await look('receipt', home)
    await commune.getByText(/enregistré/).waitFor()
    await look('commune-supported', commune)
    await at(`/propositions/${proposals.relations}/soutien`)
    await look('signed-in')
    await at(`/propositions/${proposals.relations}/referent?co=1&exp=1`)
    await page.getByRole('button', { name: 'Continuer' }).click()
    await look('referent-contact')
  })

  test('refused, with the rule', async () => {
    await person.clearCookies()
    await comeIn(person, world, 'dominique.petit@caen.example')
    await at(`/propositions/${proposals.participation}/soutien`)
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByText('Caen (Calvados) soutient déjà').waitFor()
    await look('already-supported')
    await person.clearCookies()
    if (!isAll) return
    await comeIn(person, world, 'alex.bernard@caenlamer.example')
    await at(`/propositions/${proposals.participation}/soutien`)
    await page.getByRole('button', { name: 'Continuer' }).click()
    await look('grouping-refused')
  })

  test('one’s own data: read, corrected, erased', async () => {
    await person.clearCookies()
    await comeIn(person, world, 'sacha.moreau@caen.example')
    await at('/mon-espace')
    await page.getByRole('heading', { name: 'Mes données' }).waitFor()
    await look('own-space-signed-in')
    for (const step of ['donnees', 'corriger', 'effacer']) {
      await at(`/mon-espace/${step}`)
      await look(`own-${step}`)
    }
    await page.getByRole('button', { name: 'Effacer mon compte' }).click()
    await page.getByRole('heading', { name: 'Votre compte est effacé' }).waitFor()
    await look('own-erased')
  })

  test('a contribution to confirm, and its private page', async () => {
    await person.clearCookies()
    await comeIn(person, world, 'lou.durand@courriel.example')
    await page.goto(await prepareContribution())
    await page.getByRole('button', { name: 'Ce n’est pas vous ?' }).waitFor()
    await look('contribution-to-confirm')
    await page.getByRole('button', { name: 'Envoyer ma contribution' }).click()
    await receiptOf(page, 'Votre contribution est reçue')
    await look('contribution-receipt')
    await page.getByRole('link', { name: 'Suivre ma contribution' }).click()
    await page.getByRole('heading', { name: 'Suivi de ma contribution' }).waitFor()
    await look('tracking')
  })
})

function looksFor(name: string) {
  if (closely.includes(name)) return { looks: thorough }
  if (inColour.includes(name)) return { looks: looksWithContrast }
  return { isOther: otherStates.includes(name) }
}

/** Prepared by a program; answers the address where it is confirmed. */
async function prepareContribution(): Promise<string> {
  const response = await fetch(`${world.consultation}/v1/intents`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      kind: 'contribution',
      id: randomUUID(),
      consultationId: 'transformation-numerique',
      contribution: {
        kind: 'need',
        themeId: 'inclusion-numerique',
        territoryId: 'commune-14226',
        profile: 'resident',
        title: 'Un mot imprononçable, anticonstitutionnellement-interministériellement long',
        text: `Une adresse sans coupure : https://exemple.example/${'a'.repeat(120)}`,
      },
    }),
  })
  const { url } = await response.json()
  return url
}
