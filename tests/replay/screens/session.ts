// A session of the committee through its screens: prepared, scored by four members, decided, published.
import type { Page } from 'playwright-core'
import type { Decision } from '../acts/committee.ts'
import { criteria, rule, seats } from '../data/committee.ts'
import type { World } from '../world.ts'
import type { Desk } from './desk.ts'
import { type Desks, hasGrid } from './team.ts'

const present = 7

type Given = { subject: RegExp; title: string; meets: string; items: string[] }

/** Answers the address of its room. */
export async function prepare({ page, open }: Desk, { subject, title, meets, items }: Given) {
  await open('/console/comites')
  await page.getByRole('button', { name: 'Préparer une séance' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('radio', { name: subject }).check()
  await form.getByLabel('Titre').fill(title)
  await form.getByLabel('Se tient le').fill(meets)
  await form.getByLabel('Règle').fill(rule)
  for (const [at, { title: name, kind, weight }] of criteria.entries()) {
    await form.getByLabel(`Critère ${at + 1}`, { exact: true }).fill(name)
    await form.getByLabel(`Qui note le critère ${at + 1}`).selectOption(kind)
    await form.getByLabel(`Poids ${at + 1}`, { exact: true }).fill(String(weight))
  }
  for (const [at, { name, organisation }] of seats.entries()) {
    await form.getByLabel(`Nom ${at + 1}`, { exact: true }).fill(name)
    await form.getByLabel(`Organisation ${at + 1}`, { exact: true }).fill(organisation)
    if (!hasGrid(name)) continue
    await form
      .getByLabel(`Grille du membre ${at + 1}`, { exact: true })
      .selectOption({ label: `grille de ${name}` })
  }
  await form.getByRole('button', { name: 'Préparer la séance' }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await addItems(page, items)
  return new URL(page.url()).pathname
}

async function addItems(page: Page, items: string[]) {
  await page.getByRole('button', { name: 'Ajouter des dossiers…' }).click()
  const dialog = page.getByRole('dialog')
  for (const title of items) {
    await dialog.getByRole('searchbox').fill(title)
    const row = dialog.locator('.eligible label', { hasText: title })
    await row.getByRole('checkbox').first().check()
  }
  await dialog.getByRole('button', { name: /^Ajouter l/ }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Each of the four fills in the grid of every item; the first steps out of three. */
export async function score(desks: Desks, count: number) {
  const members = [desks.amf, desks.adf, desks.ditp, desks.anct]
  await Promise.all(members.map((desk, at) => fill(desk, { at, count })))
}

async function fill({ page, open }: Desk, { at, count }: { at: number; count: number }) {
  await open('/console/mes-grilles')
  const link = page.locator('.my-items > ol a')
  for (let number = 0; number < (at === 0 ? 3 : 0); number += 1) {
    await page.getByRole('button', { name: 'Je me déporte' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Pourquoi').fill('Mon association porte ce projet.')
    await dialog.getByRole('button', { name: 'Je me déporte' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  for (let number = 0; number < count - (at === 0 ? 3 : 0); number += 1) {
    await link.nth(number).click()
    await page.locator('.my-items [aria-current=true]').waitFor()
    await tick(page, /Maturité/, 1 + ((number + at) % 5))
    await tick(page, /Utilité/, 5 - ((number + at) % 4))
    await page.getByText(/^Grille complète/).waitFor()
  }
}

const tick = (page: Page, name: RegExp, score: number) =>
  page.getByRole('group', { name }).getByLabel(String(score), { exact: true }).check()

/** Seven are there; each item is decided, and the next one opens. */
export async function decideAll(
  { page, open }: Desk,
  room: string,
  decisionOn: (title: string) => Decision | undefined,
) {
  await open(room)
  for (const { name } of seats.slice(0, present)) await page.getByLabel(new RegExp(name)).check()
  const items = page.locator('.agenda a[data-item]')
  await items.first().waitFor()
  const titles = await items.allTextContents()
  for (const [at, title] of titles.entries()) {
    const decision = decisionOn(title.trim())
    if (!decision) continue
    await items.nth(at).click()
    await decide(page, decision)
    await page.locator('told-line', { hasText: title.trim() }).waitFor()
  }
}

const outcomes = {
  keep: 'Retenir',
  set_aside: 'Ne pas retenir',
  fund: 'Financer',
  not_fund: 'Ne pas financer',
}

async function decide(page: Page, { outcome, reason, amountCents, roadmap }: Decision) {
  await page.getByRole('radio', { name: outcomes[outcome], exact: true }).check()
  if (amountCents !== undefined) {
    await page.getByLabel('Montant accordé').fill((amountCents / 100).toFixed(2).replace('.', ','))
  }
  if (roadmap !== undefined) await page.getByLabel('Feuille de route').fill(roadmap)
  const voters = await votersOf(page)
  const isFavourable = outcome === 'keep' || outcome === 'fund'
  const votes = isFavourable ? [voters - 1, 1, 0] : [2, voters - 3, 1]
  for (const [at, name] of ['Pour', 'Contre', 'Abstention'].entries()) {
    await page.getByLabel(name, { exact: true }).fill(String(votes[at]))
  }
  await page.getByLabel('Motif, public').fill(reason)
  await page.getByRole('button', { name: /^Enregistrer/ }).click()
}

/** « Votes (7 peuvent voter) » */
async function votersOf(page: Page) {
  const said = await page
    .getByText(/peu(ven)?t voter\)/)
    .first()
    .textContent()
  return Number(/\d+/.exec(said ?? '')?.[0])
}

/** Announced for a time; public once that time has come, and not before. */
export async function publishAt(
  { page, open }: Desk,
  { world, room, at }: { world: World; room: string; at: string },
) {
  await open(room)
  await page.getByRole('button', { name: 'Publier…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Le publier plus tard, le').fill(at.replace(' ', 'T'))
  await dialog.getByRole('button', { name: 'Prévoir la publication' }).click()
  await dialog.waitFor({ state: 'detached' })
  const id = room.split('/').at(-1) ?? ''
  const isPublic = async () => (await world.request(`/v1/committees/${id}`)).ok
  if (await isPublic()) throw new Error(`${id} is public before its time.`)
  world.at(at)
  for (const end = Date.now() + 20_000; !(await isPublic()); ) {
    if (Date.now() > end) throw new Error(`${id} is not public.`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return id
}
