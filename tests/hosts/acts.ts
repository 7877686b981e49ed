// Acts of a town: its element on a page, what one chooses there, and how each ends.
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { windowOpenedBy } from '../e2e/steps.ts'
import type { Stage } from './stage.ts'

/** Somebody who acts for a small town, and proposals that only they support. */
export type Agent = {
  email: string
  territory: { id: string; name: string }
  proposals: string[]
  kept: string
}

export type Act = {
  element: (stage: Stage, agent: Agent) => string
  /** What the element asks for. */
  asks: string
  /** What serves meanwhile: the link inside the tag, or the element itself without its data. */
  serves: (page: Page) => Locator
  choose: (page: Page, agent: Agent) => Promise<unknown>
  /** What was chosen is there. */
  requireChosen: (page: Page, agent: Agent) => Promise<unknown>
  /** Answers the page of the consultation that it opens. */
  open: (page: Page) => Promise<Page>
  hasContact: boolean
  confirm: RegExp
  receipt: RegExp
  /** What the element says at the end; a card says nothing. */
  told?: string
  /** How many are recorded for them. */
  count: (stage: Stage, agent: Agent) => Promise<number>
}

const service = 'openfisca'
const toBuild = (page: Page) => page.getByRole('checkbox', { name: /^Co-construire/ })
const town = (page: Page) => page.getByRole('combobox', { name: 'Collectivité' })
const linkIn = (page: Page, name: RegExp) => page.getByRole('link', { name })
const clickIn = (page: Page, name: RegExp) => linkIn(page, name).click()
const open = (name: RegExp) => (page: Page) => windowOpenedBy(page, () => clickIn(page, name))
const tick = (page: Page, proposal: string) =>
  page
    .locator('parvis-proposal-list [part=card]')
    .filter({ has: page.locator(`a[href*="/propositions/${proposal}/soutien"]`) })
    .getByRole('checkbox')
const nothing = async () => {}

const requested =
  (kind: 'service' | 'diagnosis') =>
  async ({ world }: Stage, { territory }: Agent) => {
    const rows = world.db.selectFrom('requests').select('id').where('kind', '=', kind)
    return (await rows.where('territory_id', '=', territory.id).execute()).length
  }

export const acts: Record<string, Act> = {
  'a sign-up as referent': {
    element: ({ links }, { kept }) => `<parvis-referent-signup proposal="${kept}">
      <a href="${links.referent(kept)}">Devenir territoire référent</a></parvis-referent-signup>`,
    asks: '/v1/embeds',
    serves: (page) => linkIn(page, /^Inscrire ma collectivité/),
    choose: (page) => toBuild(page).check(),
    requireChosen: async (page) => expect(await toBuild(page).isChecked()).toBe(true),
    open: open(/^Inscrire ma collectivité/),
    hasContact: true,
    confirm: /^Confirmer l’engagement/,
    receipt: /^Votre collectivité est territoire référent/,
    told: 'L’inscription de votre collectivité est enregistrée. Merci !',
    async count({ world }, { territory }) {
      const rows = world.db.selectFrom('referents').select('territory_id')
      return (await rows.where('territory_id', '=', territory.id).execute()).length
    },
  },
  'several proposals of the list': {
    element: ({ consultation }) => `<parvis-proposal-list limit="100">
      <a href="${consultation}/propositions">Toutes les propositions</a></parvis-proposal-list>`,
    asks: '/v1/proposals',
    serves: (page) => linkIn(page, /^Toutes les propositions/),
    async choose(page, { proposals }) {
      for (const proposal of proposals) await tick(page, proposal).check()
    },
    async requireChosen(page, { proposals }) {
      await page.getByText('2 propositions choisies').waitFor()
      for (const proposal of proposals) expect(await tick(page, proposal).isChecked()).toBe(true)
    },
    open: open(/^Soutenir ces 2 propositions/),
    hasContact: false,
    confirm: /^Confirmer mes 2 soutiens/,
    receipt: /^Vos 2 soutiens sont enregistrés/,
    told: 'Confirmé pour ces 2 propositions. Merci !',
    async count({ world }, { territory, proposals }) {
      const rows = world.db.selectFrom('supports').select('proposal_id')
      const theirs = rows.where('territory_id', '=', territory.id)
      return (await theirs.where('proposal_id', 'in', proposals).execute()).length / 2
    },
  },
  'a service, from its card': {
    element: ({ consultation }) => `<parvis-service-card service="${service}">
      <a href="${consultation}/services/${service}">OpenFisca</a></parvis-service-card>`,
    asks: '/v1/embeds',
    serves: (page) => linkIn(page, /^OpenFisca/),
    choose: (page) => page.getByRole('heading', { name: 'OpenFisca' }).waitFor(),
    requireChosen: nothing,
    async open(page) {
      await clickIn(page, /^En savoir plus/)
      await clickIn(page, /^Demander ce service/)
      return page
    },
    hasContact: true,
    confirm: /^Confirmer la demande/,
    receipt: /^La demande de votre collectivité est enregistrée/,
    count: requested('service'),
  },
  'a diagnosis': {
    element: ({ consultation }) => `<parvis-diagnosis-check>
      <a href="${consultation}/diagnostic">Ma commune y a-t-elle droit ?</a></parvis-diagnosis-check>`,
    asks: '/v1/embeds',
    serves: town,
    async choose(page, { territory }) {
      await town(page).fill(territory.id.replace('commune-', ''))
      await page.getByRole('option').first().waitFor()
      await town(page).press('ArrowDown')
      await town(page).press('Enter')
      await page.getByText(/peut demander un diagnostic/).waitFor()
    },
    requireChosen: async (page, { territory }) =>
      expect(await town(page).inputValue()).toContain(territory.name),
    open: open(/^Demander un diagnostic/),
    hasContact: true,
    confirm: /^Confirmer la demande/,
    receipt: /^La demande de votre collectivité est enregistrée/,
    told: 'Votre demande est enregistrée. Merci !',
    count: requested('diagnosis'),
  },
}
