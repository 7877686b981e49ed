// ProConnect and FranceConnect in a real browser: there and back from a commune's page, and signing out.
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAll } from '../../packages/server/testing/how-many.ts'
import {
  credentials,
  type Person,
  startProvider,
  type TestProvider,
} from '../../packages/server/testing/provider.ts'
import { freePort } from '../support/postgres.ts'
import { elementOf, proposals, supportLink, tally, visit } from './commune.ts'
import { inspect } from './inspect.ts'
import { codeFor, receiptOf, signIn, told, typeCode, windowOpenedBy } from './steps.ts'
import { startWorld, type World } from './world.ts'

const proposal = proposals.participation
const resident: Person = { sub: 'r', acr: 'eidas1', email: 'nora.petit@courriel.example' }
const agent: Person = {
  sub: 'a',
  acr: 'eidas1',
  email: 'agent@ailleurs.example',
  siret: '21140118700015',
  roles: ['agent_public', 'agent_public_territorial'],
}

let world: World
let proConnect: TestProvider
let franceConnect: TestProvider
beforeAll(async () => {
  const PORT = String(await freePort())
  proConnect = await startProvider('proconnect', `http://localhost:${PORT}`)
  franceConnect = await startProvider('franceconnect', `http://localhost:${PORT}`)
  world = await startWorld({
    env: {
      PORT,
      ...settingsOf('PROCONNECT', proConnect),
      ...settingsOf('FRANCECONNECT', franceConnect),
    },
  })
})
afterAll(async () => {
  await world?.stop()
  await proConnect?.stop()
  await franceConnect?.stop()
})

const settingsOf = (prefix: string, { issuer }: TestProvider) => ({
  [`${prefix}_ISSUER`]: issuer,
  [`${prefix}_CLIENT_ID`]: credentials.id,
  [`${prefix}_CLIENT_SECRET`]: credentials.secret,
})
const button = (page: Page, label: string) =>
  page.getByRole('button', { name: `S’identifier avec ${label}` })

/** From the commune's page to the window where one signs in. */
async function setOut(person: BrowserContext) {
  const page = await visit(person, world)
  await elementOf(page, proposal).getByRole('heading').waitFor()
  const before = await tally(page, proposal)
  return {
    page,
    before,
    home: await windowOpenedBy(page, () => supportLink(page, proposal).click()),
  }
}

test('a resident supports with FranceConnect, signs out there too, and is back', async () => {
  franceConnect.welcome(resident)
  const person = await world.person()
  const { page, before, home } = await setOut(person)
  await button(home, 'FranceConnect').click()
  await home.getByRole('button', { name: 'Confirmer mon soutien' }).click()
  await receiptOf(home, 'Votre soutien est enregistré')
  await elementOf(page, proposal).getByText('Votre soutien est enregistré. Merci !').waitFor()
  expect(await tally(page, proposal)).toEqual({ ...before, residents: before.residents + 1 })
  const sessions = async () =>
    (await person.cookies())
      .map(({ name }) => name)
      .filter((name) => /^(parvis|_session)$/.test(name))
  expect((await sessions()).sort()).toEqual(['_session', 'parvis'])
  await home.getByRole('button', { name: 'Me déconnecter' }).click()
  await home.waitForURL(`${world.consultation}/`)
  expect(await sessions()).toEqual([])
})

test('an agent acts for the commune that ProConnect names, whatever the mailbox', async () => {
  proConnect.welcome(agent)
  const { home, before, page } = await setOut(await world.person())
  await button(home, 'ProConnect').click()
  const main = await told(home.getByRole('main'))
  expect(main).toContain('Au nom de : Caen (Calvados)')
  expect(main).not.toContain('À titre personnel')
  await home.getByRole('button', { name: 'Confirmer mon soutien' }).click()
  await receiptOf(home, 'Votre soutien est enregistré')
  await elementOf(page, proposal).getByText('Merci').waitFor()
  expect((await tally(page, proposal)).territories).toBe(before.territories + 1)
})

test('Enter in the address field asks for a code, and leaves for nobody', async () => {
  const { home } = await setOut(await world.person())
  const code = codeFor(world.mailbox, 'enzo.roux@courriel.example')
  await home.getByLabel('Votre adresse électronique').fill('enzo.roux@courriel.example')
  await home.keyboard.press('Enter')
  await typeCode(home, await code())
  await home.getByRole('button', { name: 'Confirmer mon soutien' }).waitFor()
})

// Its button is a form in both, which `no-script.test.ts` sends of others.
test.runIf(isAll)('without a script the way there is the same', async () => {
  franceConnect.welcome({ ...resident, sub: 'sans-script' })
  const person = await world.person({ javaScriptEnabled: false })
  const home = await person.newPage()
  await home.goto(`${world.consultation}/propositions/${proposal}/soutien`)
  await button(home, 'FranceConnect').click()
  await home.getByRole('button', { name: 'Confirmer mon soutien' }).click()
  await receiptOf(home, 'Votre soutien est enregistré')
})

test('every state is within reach: signing in, one’s own page, one’s sessions, a provider that is away', async () => {
  const person = await world.person()
  const page = await person.newPage()
  const kinds = ['choice', 'space', 'sessions']
  const look = (name: string) =>
    inspect(page, `providers-${name}`, { isOther: !kinds.includes(name) })
  await page.goto(`${world.consultation}/propositions/${proposal}/soutien`)
  await look('choice')
  await page.goto(`${world.consultation}/mon-espace`)
  await look('space-sign-in')
  franceConnect.welcome(resident)
  await button(page, 'FranceConnect').click()
  await page.getByRole('heading', { name: 'Mes façons de m’identifier' }).waitFor()
  await look('space')
  const other = await (await world.person()).newPage()
  await other.goto(`${world.consultation}/mon-espace`)
  await button(other, 'FranceConnect').click()
  await other.getByRole('heading', { name: 'Mes sessions' }).waitFor()
  await page.goto(`${world.consultation}/mon-espace/sessions`)
  // FranceConnect does not say when someone signed in there: what closes others asks for it anew.
  await look('sessions')
  await page.getByRole('button', { name: 'M’identifier avec FranceConnect' }).click()
  await page.getByRole('button', { name: 'Fermer toutes les autres' }).waitFor()
  await look('sessions-fresh')
  await page.getByRole('button', { name: 'Fermer toutes les autres' }).click()
  await other.reload()
  await button(other, 'FranceConnect').waitFor()
  await person.clearCookies()
  await page.goto(`${world.consultation}/propositions/${proposal}/soutien`)
  const address = 'ines.faure@courriel.example'
  await page.getByLabel('Votre adresse électronique').fill(address)
  franceConnect.state.leaves = true
  await button(page, 'FranceConnect').click()
  await page.getByRole('alert').waitFor()
  await look('refused')
  await signIn(page, world, address)
  await look('confirm')
})
