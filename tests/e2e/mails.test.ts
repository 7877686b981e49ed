// Asking to be told by mail, choosing one's messages and unsubscribing, from the links of real mails.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspect } from './inspect.ts'
import { askForCode, told } from './steps.ts'
import { startWorld, type World } from './world.ts'

const lea = 'lea.durand@courriel.example'

let world: World
let page: Page
beforeAll(async () => {
  world = await startWorld()
  page = await (await world.person()).newPage()
})
afterAll(() => world?.stop())

async function typeCode(code: string) {
  await page.getByLabel('Code reçu par courriel').fill(code)
  await page.getByRole('button', { name: 'Me prévenir' }).click()
}
const muted = async () =>
  (await world.db.selectFrom('mail_mutes').select('topic').orderBy('topic').execute()).map(
    ({ topic }) => topic,
  )

test('someone who asks to be told proves the mailbox, and gets a private link to their choices', async () => {
  await page.goto(`${world.consultation}/prevenir`)
  await inspect(page, 'news')
  await page.getByRole('button', { name: 'Recevoir mon code' }).click()
  await page.getByRole('alert').waitFor()
  await inspect(page, 'news-address-missing', { isOther: true })
  const code = await askForCode(page, world, lea)
  await inspect(page, 'news-code')
  await typeCode('12')
  await page.getByRole('alert').waitFor()
  await inspect(page, 'news-code-wrong', { isOther: true })
  await typeCode(code)
  await page.getByRole('heading', { level: 1, name: /^Vous recevrez/ }).waitFor()
  await inspect(page, 'news-followed', { isOther: true })
  await page.goto(await linkToChoices())
  expect(await told(page.getByRole('main'))).not.toContain(lea)
  await inspect(page, 'choices')
})

test('choices are kept, by keyboard, and said out loud', async () => {
  const once = page.getByRole('radio', { name: 'Chaque nouvelle aussitôt' })
  await page.getByRole('radio', { name: 'Un courriel par jour au plus' }).focus()
  await page.keyboard.press('ArrowDown')
  expect(await once.isChecked()).toBe(true)
  await page.getByRole('checkbox', { name: 'Propositions que je soutiens' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Enregistrer mes choix' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('status').waitFor()
  expect(await told(page.getByRole('status'))).toContain('Vos choix sont enregistrés')
  expect(await once.isChecked()).toBe(true)
  expect(await muted()).toEqual(['support'])
  await inspect(page, 'choices-saved', { isOther: true })
})

test('the link to unsubscribe shows a button; only the button unsubscribes', async () => {
  await page.goto(`${await linkToChoices()}/desinscription`)
  await inspect(page, 'unsubscribe')
  expect(await muted()).toEqual(['support'])
  await page.getByRole('main').getByRole('button').click()
  await page.getByText('C’est fait').waitFor()
  expect(await muted()).toContain('consultation')
  await inspect(page, 'unsubscribed', { isOther: true })
})

async function linkToChoices() {
  const mail = await world.mailbox.next(lea, { subject: /^Vous recevrez/ })
  return /http\S+\/courriels\/[\w-]+/.exec(mail.text)?.[0] ?? ''
}
