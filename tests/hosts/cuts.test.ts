// Cut at each step of each journey: nothing typed is lost, what is said is right, another try works.
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementOf, supportLink, tally } from '../e2e/commune.ts'
import { form } from '../e2e/form.ts'
import { windowOpenedBy } from '../e2e/steps.ts'
import {
  comeBack,
  confirmContribution,
  confirmSupport,
  contribute,
  fillNeed,
  requireNeed,
  support,
} from './journeys.ts'
import { cut, faults, loseAnswer, postInVain, slowDown } from './network.ts'
import { openStage, type Stage, threeElements } from './stage.ts'

let stage: Stage
let resident: Awaited<ReturnType<Stage['signedIn']>>
let free: string[]
beforeAll(async () => {
  stage = await openStage()
  resident = await stage.signedIn('lou.durand@courriel.example')
  free = (await stage.openProposals()).support
})
afterAll(() => stage?.stop())

/** A page of a proposal that nobody else acts on. */
async function open(prepare: (person: BrowserContext) => Promise<unknown> = async () => {}) {
  const proposal = free.shift() ?? ''
  const elements = threeElements(stage, proposal, proposal)
  const address = stage.host.page(`/${proposal}`, elements + stage.script)
  const person = await resident()
  await prepare(person)
  const page = await person.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(address)
  return { proposal, person, page, errors }
}

const at = (path: string) => (url: URL) =>
  url.origin === stage.consultation && url.pathname === path
const unheard = 'La consultation ne répond pas'

describe.for(Object.entries(faults))('%s', ([name, fault]) => {
  test.concurrent('as the script loads: the links inside the tags serve', async () => {
    let mend = () => Promise.resolve()
    const { page, proposal, errors } = await open(async (person) => {
      mend = await cut(person, at('/widgets/v1/parvis.js'), fault)
    })
    const link = page.getByRole('link', { name: 'Soutenir', exact: true })
    expect(await link.isVisible()).toBe(true)
    expect(errors).toEqual([])
    await link.click()
    await page.getByRole('heading', { level: 1, name: /Soutenir/ }).waitFor()
    await mend()
    await page.goBack()
    await page.reload()
    await support(page, proposal)
    await page.context().close()
  })

  test.concurrent('as the figures come: one may act, and they come later', async () => {
    let mend = () => Promise.resolve()
    const { page, proposal } = await open(async (person) => {
      mend = await cut(person, at('/v1/embeds'), fault)
    })
    await elementOf(page, proposal).getByText(unheard).waitFor()
    const home = await windowOpenedBy(page, () => supportLink(page, proposal).click())
    await confirmSupport(home)
    await comeBack(page, home)
    await mend()
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await elementOf(page, proposal).getByText('Votre soutien est enregistré. Merci !').waitFor()
    expect((await tally(page, proposal)).residents).toBeGreaterThan(0)
    await page.context().close()
  })

  test.concurrent('as a contribution is sent: it is kept, through a reload, and sent', async () => {
    const { page, person } = await open()
    const title = `Se garer : ${name}`
    await fillNeed(page, title)
    const mend = await cut(person, at('/v1/intents'), fault)
    await form(page).getByRole('button', { name: 'Continuer' }).click()
    await form(page).getByText('L’envoi n’a pas abouti : votre texte est gardé ici').waitFor()
    await requireNeed(page, title)
    await page.reload()
    await form(page).getByText('votre texte est gardé ici').waitFor()
    await requireNeed(page, title)
    await mend()
    const send = form(page).getByRole('button', { name: 'Continuer' })
    const home = await windowOpenedBy(page, () => send.click())
    await confirmContribution(home, title)
    await comeBack(page, home)
    await form(page).getByText('Votre contribution est enregistrée. Merci !').waitFor()
    await person.close()
  })

  test.concurrent('as the outcome is asked for: it says so, then learns it', async () => {
    const { page, person, proposal } = await open()
    const before = await tally(page, proposal)
    const mend = await cut(person, at('/v1/intents'), fault)
    const home = await windowOpenedBy(page, () => supportLink(page, proposal).click())
    await confirmSupport(home)
    await comeBack(page, home)
    await elementOf(page, proposal).getByText(unheard).waitFor()
    await mend()
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await elementOf(page, proposal).getByText('Votre soutien est enregistré. Merci !').waitFor()
    expect((await tally(page, proposal)).residents).toBe(before.residents + 1)
    await person.close()
  })
})

const gone = faults['a network that goes'] ?? loseAnswer
const press = (home: Page, name: string) => () => home.getByRole('button', { name }).click()

test.concurrent('as a support is confirmed, before and after it is done: it is counted once', async () => {
  const { page, person, proposal } = await open()
  const before = await tally(page, proposal)
  const home = await windowOpenedBy(page, () => supportLink(page, proposal).click())
  await postInVain(home, press(home, 'Continuer'), gone)
  await home.getByRole('button', { name: 'Continuer' }).click()
  await postInVain(home, press(home, 'Confirmer mon soutien'), gone)
  await postInVain(home, press(home, 'Confirmer mon soutien'), loseAnswer)
  await home.reload()
  await home.getByRole('heading', { level: 1, name: 'Votre soutien est enregistré' }).waitFor()
  await comeBack(page, home)
  await elementOf(page, proposal).getByText('Votre soutien est enregistré. Merci !').waitFor()
  expect(await tally(page, proposal)).toEqual({ ...before, residents: before.residents + 1 })
  await person.close()
})

test.concurrent('as the form of a hosted page is sent: what was written is still there', async () => {
  // With scripts it is the element, which keeps its draft: above.
  const person = await resident({ javaScriptEnabled: false })
  const home = await person.newPage()
  await home.goto(stage.links.contribute)
  const written = {
    Titre: 'Se garer en ville',
    'Votre texte': 'Savoir où se garer avant de partir, et combien de temps.',
  }
  const field = (name: string) => home.getByRole('textbox', { name, exact: true })
  for (const [label, text] of Object.entries(written)) await field(label).fill(text)
  await home.getByLabel('Thématique').selectOption('Mobilité et transports')
  await home.getByRole('radio', { name: 'Besoin' }).check()
  await home.getByRole('radio', { name: 'Agent ou agente' }).check()
  await home.getByLabel('Votre fonction').fill('Secrétaire de mairie')
  await postInVain(home, press(home, 'Vérifier et continuer'), gone)
  for (const [label, text] of Object.entries(written))
    expect(await field(label).inputValue()).toBe(text)
  expect(await home.getByRole('radio', { name: 'Agent ou agente' }).isChecked()).toBe(true)
  await home.getByRole('button', { name: 'Vérifier et continuer' }).click()
  await home.getByRole('button', { name: 'Envoyer ma contribution' }).click()
  await home.getByRole('heading', { level: 1, name: 'Votre contribution est reçue' }).waitFor()
  await person.close()
})

test.concurrent('the answer to a contribution is lost on its way: it is prepared once', async () => {
  const { page, person } = await open()
  const title = 'Se garer : la réponse se perd'
  await fillNeed(page, title)
  let lost = 0
  const mend = await cut(person, at('/v1/intents'), (route) =>
    route.request().method() === 'POST' && lost++ === 0 ? loseAnswer(route) : route.continue(),
  )
  const send = form(page).getByRole('button', { name: 'Continuer' })
  const home = await windowOpenedBy(page, () => send.click())
  expect(lost).toBeGreaterThan(1)
  await mend()
  await confirmContribution(home, title)
  const rows = stage.world.db.selectFrom('contributions').select('receipt')
  expect(await rows.where('title', '=', title).execute()).toHaveLength(1)
  await person.close()
})

test.concurrent('at the speed of a phone in the country', async () => {
  const { page, person, proposal } = await open()
  await slowDown(page)
  await page.reload()
  await support(page, proposal)
  await contribute(page, 'Se garer : au bord du réseau')
  await person.close()
})
