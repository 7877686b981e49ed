// What a town does, cut at each step: nothing typed is lost, what is said is right, another try works.
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askForCode, typeCode } from '../e2e/steps.ts'
import { type Act, type Agent, acts } from './acts.ts'
import { comeBack } from './journeys.ts'
import { cut, faults, loseAnswer, postInVain } from './network.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
const agents: Record<string, Agent> = {}
const signedIn: Record<string, () => Promise<BrowserContext>> = {}
beforeAll(async () => {
  stage = await openStage()
  const { db } = stage.world
  const { support, referent } = await stage.openProposals()
  const small = db.selectFrom('territories').select(['id', 'name']).where('kind', '=', 'commune')
  const towns = await small.where('population_municipal', '<', 500).limit(3).execute()
  for (const [at, name] of Object.keys(faults).entries()) {
    const territory = towns[at] ?? { id: '', name: '' }
    const domain = `commune-${at}.example`
    const email = `mairie@${domain}`
    agents[name] = {
      email,
      territory,
      kept: referent[0] ?? '',
      proposals: support.slice(2 * at, 2 * at + 2),
    }
    const known = { territory_id: territory.id, email, domain }
    await db.insertInto('official_addresses').values(known).execute()
    signedIn[name] = await stage.signedIn(email)
  }
})
afterAll(() => stage?.stop())

const at = (path: string) => (url: URL) =>
  url.origin === stage.consultation && url.pathname.startsWith(path)
let pages = 0
const unheard = 'La consultation ne répond pas'
const heading = (home: Page, name: RegExp) => home.getByRole('heading', { level: 1, name })

describe.for(Object.entries(faults))('%s', ([name, fault]) => {
  const agentOf = () => agents[name] as Agent

  /** Before anything is prepared: the link serves, then the element comes. */
  async function cutFirst(page: Page, act: Act, address: string) {
    const mend = await cut(page.context(), at(act.asks), fault)
    await page.goto(address)
    await page.getByText(unheard).first().waitFor()
    await act.serves(page).waitFor()
    await mend()
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await act.choose(page, agentOf())
    await act.requireChosen(page, agentOf())
  }

  /** The window opens on nothing; it is asked for again. */
  async function cutOpening(page: Page, act: Act) {
    const ours = (url: URL) => /\/(demande|referent|soutiens)$/.test(url.pathname)
    const mend = await cut(page.context(), ours, fault)
    const home = await act.open(page)
    await home.waitForURL(/^chrome-error:|\/(demande|referent|soutiens)(\?|$)/)
    await mend()
    // The browser's own page of a network that went may still be coming, and take its place once.
    await home.reload().catch(() => home.reload())
    await home.getByRole('heading', { level: 1 }).waitFor()
    if (home !== page) await act.requireChosen(page, agentOf())
    return home
  }

  /** The contact is typed, and confirmed in vain, before and after it is done. */
  async function cutConfirming(home: Page, act: Act) {
    const typed = { 'Personne à contacter': 'Claude Berthier', Téléphone: '02 31 99 98 97' }
    const fields = act.hasContact ? Object.entries(typed) : []
    const asked = home.getByRole('radio', { name: /^Au nom de/ })
    const confirm = () => home.getByRole('button', { name: act.confirm }).click()
    await home.getByRole('button', { name: act.confirm }).waitFor()
    const mayChoose = (await asked.count()) > 0
    if (mayChoose) await asked.check()
    for (const [label, text] of fields) await home.getByLabel(label).fill(text)
    for (const one of [fault, loseAnswer]) {
      await postInVain(home, confirm, one)
      if (one === loseAnswer) break
      for (const [label, text] of fields)
        expect(await home.getByLabel(label).inputValue()).toBe(text)
      if (mayChoose) expect(await asked.isChecked()).toBe(true)
    }
    await home.reload()
    await heading(home, act.receipt).waitFor()
  }

  test.concurrent.for(Object.entries(acts))('%s', async ([, act]) => {
    const person = await (signedIn[name] as () => Promise<BrowserContext>)()
    const page = await person.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    const body = act.element(stage, agentOf()) + stage.script
    await cutFirst(page, act, stage.host.page(`/page-${pages++}`, body))
    const home = await cutOpening(page, act)
    const mend = await cut(person, at('/v1/intents'), fault)
    const goOn = () => home.getByRole('button', { name: 'Continuer' }).click()
    await postInVain(home, goOn, fault)
    await goOn()
    await cutConfirming(home, act)
    expect(await act.count(stage, agentOf())).toBe(1)
    if (act.told) {
      await comeBack(page, home)
      await page.getByText(unheard).first().waitFor()
      await mend()
      await page.evaluate(() => dispatchEvent(new Event('online')))
      await page.getByText(act.told).waitFor()
    }
    expect(errors).toEqual([])
    await person.close()
  })

  test.concurrent('signing in on the way to a sign-up: address and code are kept', async () => {
    const { email, kept } = agentOf()
    const person = await stage.world.person()
    const home = await person.newPage()
    await home.goto(stage.links.referent(kept))
    await home.getByRole('checkbox', { name: /^Co-construire/ }).check()
    await home.getByRole('button', { name: 'Continuer' }).click()
    const address = home.getByLabel('Votre adresse électronique')
    const ask = () => home.getByRole('button', { name: 'Recevoir mon code' }).click()
    await address.fill(email)
    await postInVain(home, ask, fault)
    expect(await address.inputValue()).toBe(email)
    const code = await askForCode(home, stage.world, email)
    const field = home.getByLabel('Code à six chiffres')
    await field.fill(code)
    await postInVain(
      home,
      () => home.getByRole('button', { name: 'Vérifier le code' }).click(),
      fault,
    )
    expect(await field.inputValue()).toBe(code)
    await typeCode(home, code)
    await home.getByRole('button', { name: 'Ce n’est pas vous ?' }).waitFor()
    await person.close()
  })
})
