// A town hall is told by mail of an act in its name, and contests it; other ways to prove one's right.
import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../packages/sdk/src/staff/printed/types.ts'
import { addMember } from '../../packages/server/src/people/staff/members.ts'
import { isAll } from '../../packages/server/testing/how-many.ts'
import { proposals } from './commune.ts'
import { inspect } from './inspect.ts'
import { comeIn } from './signed-in.ts'
import { receiptOf, told } from './steps.ts'
import { startWorld, type World } from './world.ts'

const caen = 'commune-14118'
const donnay = 'commune-14226'
const noumea = 'commune-98818'

let world: World
let person: BrowserContext
let page: Page
beforeAll(async () => {
  world = await startWorld()
  person = await world.person()
  page = await person.newPage()
})
afterAll(() => world?.stop())

const press = (name: string) => page.getByRole('button', { name }).click()
/** One state of each kind of page here. */
const kinds = ['contest', 'search', 'own']
const look = (name: string) => inspect(page, `mandates-${name}`, { isOther: !kinds.includes(name) })

/** A member of the team, and what its token obtains. */
async function moderator() {
  const { database, secrets, ids } = world.server.deps
  const tools = { db: database.db, now: new Date(), uuid: ids.uuid, token: secrets.token }
  const { token } = await addMember(tools, {
    name: 'Dominique Petit',
    roles: ['moderator'],
    isDangerous: true,
  })
  const send = async (path: string, body?: object) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
    const init = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    return (await fetch(world.consultation + path, { ...init, headers })).json()
  }
  return {
    openCasesOf: async (territoryId: string): Promise<Case[]> => {
      const { items }: { items: Case[] } = await send('/v1/staff/cases?state=open&limit=100')
      return items.filter(({ territory }) => territory.id === territoryId)
    },
    decide: ({ id, version }: Case) =>
      send(`/v1/staff/cases/${id}/decision`, { decision: 'uphold', reason: 'Vérifié.', version }),
  }
}

async function support(email: string, proposal: string, inNameOf: string) {
  await person.clearCookies()
  await comeIn(person, world, email)
  await page.goto(`${world.consultation}/propositions/${proposal}/soutien?intent=${randomUUID()}`)
  await press('Continuer')
  await page.getByRole('radio', { name: inNameOf }).check()
  await press('Confirmer mon soutien')
  await receiptOf(page, /soutien/)
}

const supportsOf = async (territoryId: string) =>
  (await world.db.selectFrom('supports').select('territory_id').execute()).filter(
    (row) => row.territory_id === territoryId,
  ).length

test('the town hall opens the link of its mail, contests, and sees what becomes of it', async () => {
  const before = await supportsOf(caen)
  await support('camille.martin@caen.example', proposals.relations, 'Au nom de : Caen (Calvados)')
  expect(await supportsOf(caen)).toBe(before + 1)
  const subject = /^Un acte au nom de Caen \(Calvados\)/
  const mail = await world.mailbox.next('mairie@caen.example', { subject })
  expect(mail.text).not.toMatch(/camille|martin/i)
  const link = /http\S+\/contestations\/\S+/.exec(mail.text)?.[0] ?? ''
  await person.clearCookies()
  await page.goto(link)
  await page.getByRole('heading', { level: 1, name: 'Ce n’est pas vous ?' }).waitFor()
  expect(await told(page.getByRole('main'))).toContain('Soutien à une proposition')
  await look('contest')
  // Looking changes nothing: mail scanners open links as browsers do.
  const team = await moderator()
  expect(await team.openCasesOf(caen)).toEqual([])
  await press('Contester au nom de Caen (Calvados)')
  await page.getByRole('heading', { name: 'Votre contestation est enregistrée' }).waitFor()
  await look('contested')
  await page.goto(link)
  await page.getByText('L’équipe l’examine').waitFor()
  expect(await page.getByRole('button', { name: /^Contester/ }).count()).toBe(0)
  await look('contest-waiting')
  const [open] = await team.openCasesOf(caen)
  if (!open) throw new Error('Nothing was contested.')
  await team.decide(open)
  expect(await supportsOf(caen)).toBe(before)
  await page.reload()
  await page.getByText('ne peut plus agir en votre nom').waitFor()
  const all = /http\S+\/actes-en-notre-nom\/\S+/.exec(mail.text)?.[0] ?? ''
  await page.goto(all)
  await page.getByRole('heading', { level: 1, name: 'Actes au nom de Caen (Calvados)' }).waitFor()
  await look('all-acts')
})

test('a resident’s mailbox proves nothing; a code read at the town hall does, for a year', async () => {
  await person.clearCookies()
  await comeIn(person, world, 'lou.durand@courriel.example')
  await page.goto(`${world.consultation}/mon-espace`)
  await page.getByRole('link', { name: 'Agir au nom d’une collectivité' }).click()
  await look('search')
  await page.getByLabel('Votre collectivité').fill('donnay')
  await press('Chercher')
  await look('found')
  await page.getByRole('link', { name: /^Donnay/ }).click()
  await look('ways')
  await page.getByRole('button', { name: /^Envoyer le code à/ }).click()
  const { text } = await world.mailbox.next('mairie.donnay@messagerie.example')
  expect(text).not.toContain('lou.durand')
  await page.getByLabel('Code à six chiffres').fill('12')
  await press('Vérifier le code')
  await page.getByRole('alert').waitFor()
  await look('code-wrong')
  const code = /donnez-lui ce code : (\d{6})/.exec(text)?.[1] ?? ''
  await page.getByLabel('Code à six chiffres').fill(code)
  await press('Vérifier le code')
  await page.getByRole('heading', { level: 3, name: /^Donnay/ }).waitFor()
  await look('own')
  await support('lou.durand@courriel.example', proposals.relations, 'Au nom de : Donnay')
  expect(await supportsOf(donnay)).toBe(1)
  await page.goto(`${world.consultation}/mon-espace`)
  await page.getByRole('link', { name: /^Ne plus agir au nom de Donnay/ }).click()
  await look('ending')
  await press('Mettre fin à mon habilitation')
  await page.getByText(/Elle a pris fin le/).waitFor()
  await look('ended')
})

// The same pages once more, decided by the team: the rule is the server's tests'.
test.runIf(isAll)('without an official address, the team is asked and decides', async () => {
  await page.goto(`${world.consultation}/mon-espace/habilitation?q=noum%C3%A9a`)
  await page.getByRole('link', { name: /^Nouméa/ }).click()
  await look('no-address')
  await press('Demander la vérification')
  await page.getByRole('alert').waitFor()
  await look('team-missing-words')
  await page.getByLabel(/^Votre fonction/).fill('Secrétaire de mairie, standard de la mairie.')
  await press('Demander la vérification')
  await page.getByRole('heading', { name: 'Votre demande est enregistrée' }).waitFor()
  await look('team-asked')
  const team = await moderator()
  const [open] = await team.openCasesOf(noumea)
  if (!open) throw new Error('Nothing was asked of the team.')
  expect(open.kind).toBe('verification')
  await team.decide(open)
  await support('lou.durand@courriel.example', proposals.participation, 'Au nom de : Nouméa')
})
