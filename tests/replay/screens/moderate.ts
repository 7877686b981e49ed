// Moderation through the queue's screen: one contribution after the other is read, decided, and the next one opens.
import type { Page } from 'playwright-core'
import type { Fate } from '../data/contributions.ts'
import { proposals } from '../data/proposals.ts'
import type { Hands } from '../replay.ts'
import type { Desk } from './desk.ts'
import { idsOf } from './ids.ts'

/** Of the contributions that belong to a proposal: in how many its right one stood among the first three. */
export type Suggested = { among: number; of: number }

export const moderateOn =
  ({ page, open }: Desk, tell: (suggested: Suggested) => void): Hands['moderate'] =>
  async (world, team, written) => {
    world.at('2021-03-24 09:00')
    await open('/console/regroupement')
    for (const proposal of proposals) await draft(page, proposal)
    const fates = new Map(written.map(({ title, fate }) => [title, fate]))
    await open('/console/moderation')
    const suggested = { among: 0, of: 0 }
    await page.locator('#reading-title').click()
    for (let done = 0; done < written.length; done += 1) {
      const title = await read(page)
      await decide(page, fates.get(title), suggested)
      if (done < written.length - 1) await another(page, title)
    }
    tell(suggested)
    return idsOf(team)
  }

async function draft(page: Page, { title, theme }: (typeof proposals)[number]) {
  await page.getByRole('button', { name: 'Nouvelle proposition' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Titre').fill(title)
  await form.getByLabel('Résumé').fill(`${title} : ce que les collectivités en attendent.`)
  await form.getByLabel('Thème').selectOption(theme)
  await form.getByRole('button', { name: 'Créer la proposition' }).click()
  await form.waitFor({ state: 'detached' })
}

/** Its title, once what is near it has come too. */
async function read(page: Page) {
  const reading = page.locator('contribution-reading')
  await reading.getByRole('button', { name: /^Regrouper/ }).waitFor()
  await reading
    .locator('.similar, .similar-head + .hint:not(:text("Chargement"))')
    .first()
    .waitFor()
  return (await page.locator('#reading-title').textContent())?.trim() ?? ''
}

const another = (page: Page, title: string) =>
  page.locator('#reading-title').filter({ hasNotText: title }).waitFor()

async function decide(page: Page, fate: Fate | undefined, suggested: Suggested) {
  if (!fate) throw new Error('This contribution is none of those that were sent.')
  switch (fate.outcome) {
    case 'redirected':
      await page.keyboard.press('o')
      await page.getByLabel('Programme').selectOption({ index: fate.programme + 1 })
      break
    case 'rejected':
      await page.keyboard.press('r')
      await page.getByLabel('Motif').selectOption('out_of_scope')
      break
    case 'grouped': {
      const near = await page.locator('.similar li:has(b)').allTextContents()
      const right = proposals[fate.proposal]?.title ?? ''
      suggested.of += 1
      if (near.slice(0, 3).some((one) => one.includes(right))) suggested.among += 1
      await page.keyboard.press('p')
      await choose(page, right)
      const second = fate.alsoIn === undefined ? undefined : proposals[fate.alsoIn]
      if (second) await choose(page, second.title)
    }
  }
  await page.keyboard.press('Control+Enter')
}

/** Ticked where it stands among the nearest, else found by its title. */
async function choose(page: Page, title: string) {
  const form = page.getByRole('form', { name: 'Regrouper' })
  const near = form.locator('label.choice', { hasText: title }).getByRole('checkbox')
  if ((await near.count()) > 0) {
    await near.first().check()
    return
  }
  const field = form.getByRole('combobox')
  await field.fill(title)
  await form.getByRole('option', { name: title }).first().click()
}
