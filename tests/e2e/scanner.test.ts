// What scans mail opens every link, as a program or in a browser: none of it changes anything.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { proposals } from './commune.ts'
import { askForCode, receiptOf, signIn } from './steps.ts'
import { startWorld, type World } from './world.ts'

let world: World
let page: Page
beforeAll(async () => {
  world = await startWorld()
  page = await (await world.person()).newPage()
})
afterAll(() => world?.stop())

const press = (name: string | RegExp) => page.getByRole('button', { name }).click()

/** Everything that the server knows, as text. */
async function everything() {
  const tables = await world.db.introspection.getTables()
  const content: Record<string, unknown> = {}
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(world.db)
    content[name] = rows
  }
  return content
}

/** Once nothing has moved by itself for two seconds: mails have left, jobs rest. */
async function atRest() {
  let before = JSON.stringify(await everything())
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 2000))
    const now = JSON.stringify(await everything())
    if (now === before) return
    before = now
  }
}

/** One of each mail that has a link: news, receipts, a town hall's code, an act in its name. */
async function sendEveryMail() {
  const lou = 'lou.durand@courriel.example'
  await page.goto(`${world.consultation}/prevenir`)
  const code = await askForCode(page, world, lou)
  await page.getByLabel('Code reçu par courriel').fill(code)
  await press('Me prévenir')
  await page.getByRole('heading', { level: 1, name: /prévenu/ }).waitFor()
  await page.goto(`${world.consultation}/mon-espace/habilitation/commune-14226`)
  await press(/^Envoyer le code à/)
  await page.getByLabel('Code à six chiffres').waitFor()
  await page.context().clearCookies()
  const path = `/propositions/${proposals.relations}/soutien?intent=${randomUUID()}`
  await page.goto(world.consultation + path)
  await signIn(page, world, 'camille.martin@caen.example')
  await page.getByRole('radio', { name: 'Au nom de : Caen (Calvados)' }).check()
  await press('Confirmer mon soutien')
  await receiptOf(page, /soutien/)
  await page.context().clearCookies()
}

test('HEAD, GET and a real browser change nothing, whichever link of whichever mail', async () => {
  await sendEveryMail()
  await world.mailbox.next('mairie@caen.example')
  await world.mailbox.next('mairie.donnay@messagerie.example')
  await atRest()
  const links = new Set(
    world.mailbox.received.flatMap(({ text }) => text.match(/https?:\/\/[^\s)>»]+/g) ?? []),
  )
  const ours = [...links].filter((link) => link.startsWith(world.consultation))
  const kinds = ['/contestations/', '/actes-en-notre-nom/', '/courriels/', '/propositions/']
  for (const kind of kinds)
    expect({ kind, found: ours.some((one) => one.includes(kind)) }).toEqual({ kind, found: true })
  // Those of headers, which mail programs and scanners read as well.
  const unsubscribing = ours
    .filter((one) => /\/courriels\/[\w-]+$/.test(one))
    .map((one) => `${one}/desinscription`)
  const before = await everything()
  for (const link of [...ours, ...unsubscribing]) {
    for (const method of ['HEAD', 'GET', 'GET']) {
      const { status } = await fetch(link, { method })
      expect({ link, ok: status < 400 }).toEqual({ link, ok: true })
    }
    await page.goto(link, { waitUntil: 'networkidle' })
  }
  expect(await everything()).toEqual(before)
  // A press of the button on one of them does: the comparison can fail.
  await page.goto(ours.find((one) => one.includes('/contestations/')) ?? '')
  await press(/^Contester|Ce n’est pas nous|Signaler/)
  await page.waitForLoadState('networkidle')
  expect(await everything()).not.toEqual(before)
})
