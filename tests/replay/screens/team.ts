// The team that works through screens: the first administrator by the command’s link, the others invited by them.
import type { Browser } from 'playwright-core'
import type { World } from '../world.ts'
import { type Desk, openDesk } from './desk.ts'

const invited = {
  moderator: ['Camille Roux', 'Modération'],
  secretary: ['Alix Blanc', 'Secrétariat de comité'],
  amf: ['Bastien Roy', 'Membre de comité'],
  adf: ['Chantal Vidal', 'Membre de comité'],
  ditp: ['Inès Perrin', 'Membre de comité'],
  anct: ['Jules Andrieu', 'Membre de comité'],
} as const

/** Who of the committee has a grid. */
export const hasGrid = (name: string) =>
  Object.values(invited).some(([one, role]) => one === name && role === 'Membre de comité')

export type Seat = keyof typeof invited
export type Desks = Record<Seat | 'administrator', Desk>

export async function openDesks(browser: Browser, world: World): Promise<Desks> {
  const { url, invitation: link } = world
  const administrator = await openDesk(browser, { url, link })
  const links = []
  for (const [name, role] of Object.values(invited)) {
    links.push(await invite(administrator, { name, role }))
  }
  const desks = await Promise.all(links.map((one) => openDesk(browser, { url, link: one })))
  const [moderator, secretary, amf, adf, ditp, anct] = desks
  if (!moderator || !secretary || !amf || !adf || !ditp || !anct) {
    throw new Error('A desk is missing.')
  }
  return { administrator, moderator, secretary, amf, adf, ditp, anct }
}

async function invite({ open, page }: Desk, { name, role }: { name: string; role: string }) {
  await open('/console/membres')
  await page.getByRole('link', { name: 'Inviter quelqu’un' }).click()
  const pane = page.locator('.pane')
  await pane.getByLabel('Nom').fill(name)
  await pane.getByLabel(role).check()
  await page.getByRole('button', { name: 'Créer l’invitation' }).click()
  return page.getByLabel(`Lien d’invitation de ${name}`).inputValue()
}
