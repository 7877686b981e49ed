// A host page that patches the browser and watches everything learns nothing about a person.
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementOf, proposals, supportLink } from '../commune.ts'
import { askForCode, receiptOf, typeCode, windowOpenedBy } from '../steps.ts'
import { startWorld, type World } from '../world.ts'
import { openHostileSite } from './site.ts'

const resident = 'marie-canari.dubois@courriel.example'
const proposal = proposals.participation

let world: World
let site: Awaited<ReturnType<typeof openHostileSite>>
let person: BrowserContext
let page: Page
beforeAll(async () => {
  world = await startWorld()
  site = await openHostileSite(world)
  person = await world.person()
  page = await person.newPage()
  await page.goto(site.origin)
})
afterAll(async () => {
  await site?.close()
  await world?.stop()
})

/** All that the page and its site have gathered. */
const loot = async () =>
  [
    ...((await page.evaluate(() => Reflect.get(window, 'loot'))) as string[]),
    ...site.received,
  ].join('\n')

/** The ways in which a script may write a text down before sending it. */
function writings(secret: string) {
  const bytes = Buffer.from(secret)
  const all = [secret, encodeURIComponent(secret), bytes.toString('base64'), bytes.toString('hex')]
  return [...all, bytes.toString('base64url'), [...secret].reverse().join('')]
}

test('the trap works: it has what is typed on its own page, and the intent prepared there', async () => {
  const text = page.getByLabel('Votre texte')
  await text.fill('Un texte que la page hôte peut lire, comme toute page.')
  const intent = new URL(
    (await supportLink(page, proposal).getAttribute('href')) ?? '',
    site.origin,
  ).searchParams.get('intent')
  expect(intent).toMatch(/^[\w-]{36}$/)
  await expect.poll(loot).toContain('Un texte que la page hôte peut lire')
  expect(await loot()).toContain(intent)
})

test('from the click to the receipt, no byte of who acted reaches it', async () => {
  const home = await windowOpenedBy(page, () => supportLink(page, proposal).click())
  const code = await askForCode(home, world, resident)
  await typeCode(home, code)
  await home.getByRole('button', { name: 'Confirmer mon soutien' }).click()
  const receipt = await receiptOf(home, 'Votre soutien est enregistré')
  await page.bringToFront()
  await elementOf(page, proposal).getByText('Votre soutien est enregistré. Merci !').waitFor()

  const intents = await world.db
    .selectFrom('supports')
    .select('intent_id')
    .where('receipt', '=', receipt)
    .execute()
  const addresses = [
    '/mon-espace',
    '/mon-espace/sessions',
    '/',
    `/demarches/${intents[0]?.intent_id}`,
  ]
  await page.evaluate(
    (all) => Reflect.get(window, 'grab')(all),
    addresses.map((path) => world.consultation + path),
  )

  const session = (await person.cookies(world.consultation)).find(({ name }) => name === 'parvis')
  const people = await world.db.selectFrom('participants').select('id').execute()
  const challenges = await world.db.selectFrom('sessions').select(['id', 'token_hash']).execute()
  const secrets = [
    resident,
    'marie-canari',
    code,
    receipt,
    session?.value ?? '',
    ...people.map(({ id }) => id),
    ...challenges.flatMap((one) => [one.id, one.token_hash]),
  ]
  expect(secrets.every((secret) => secret.length >= 6)).toBe(true)
  const gathered = await loot()
  expect(gathered.length).toBeGreaterThan(10_000)
  const read = secrets.flatMap(writings).filter((written) => gathered.includes(written))
  expect(read).toEqual([])
})

test('what it may know of the act is that it was confirmed, and the tally', async () => {
  const events = (await loot()).split('\n').filter((line) => line.startsWith('parvis-supported'))
  expect(events).toHaveLength(1)
  const { detail } = JSON.parse(events[0]?.slice('parvis-supported '.length) ?? '{}')
  expect(Object.keys(detail).sort()).toEqual(['intentId', 'proposalId', 'tally'])
})

test('a frame, a window and a request of the page show it nothing of ours', async () => {
  const lines = (await loot()).split('\n')
  expect(
    lines.filter(
      (line) => /^(document|grabbed) /.test(line) && /Mon espace|récépissé|Bonjour/.test(line),
    ),
  ).toEqual([])
  const framed = page.frames().filter((frame) => frame.url().startsWith(world.consultation))
  expect(framed.map((frame) => frame.url())).toEqual([])
})
