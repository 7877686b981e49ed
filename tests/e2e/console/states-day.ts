// The states of screens that are looked at: the day: home, moderation, grouping, consultations.
import type { Page } from 'playwright-core'
import { bothWriting, button, dialog, faulty, opening, pressing, type States } from './state.ts'

export const day = {
  home: [
    { name: 'what waits', at: '/console', shown: '.waiting' },
    {
      name: 'keys',
      at: '/console',
      shown: '.waiting',
      next: pressing(dialog, 'Clavier'),
    },
    {
      name: 'go to',
      at: '/console',
      shown: '.waiting',
      next: async (page) => {
        await button(page, /^Aller à/).click()
        await page.getByRole('dialog').getByRole('combobox').fill('agenda')
        await page
          .getByRole('dialog')
          .getByRole('option', { name: /proposition/ })
          .first()
          .waitFor()
      },
    },
    {
      name: 'offline',
      at: '/console',
      shown: '.waiting',
      next: async (page) => {
        await page.context().setOffline(true)
        await page.locator('.strip').waitFor()
        await page.context().setOffline(false)
      },
    },
    {
      name: 'session ended',
      as: 'demo-moderation-2',
      at: '/console',
      shown: '.waiting',
      next: async (page) => {
        await page.context().clearCookies()
        // Pressed in the page: the stream may have told it first, by a dialog over the menu.
        await page.locator('nav.side a[href="/console/quarantaine"]').dispatchEvent('click')
        await page.locator(dialog).waitFor()
      },
    },
    {
      name: 'not for these roles',
      as: 'demo-sites',
      at: '/console/moderation',
      shown: 'screen-area > p',
    },
    { name: 'nowhere', at: '/console/nulle-part', shown: 'screen-area > p' },
  ],
  queue: [
    { name: 'one read', as: 'demo-moderation', at: '/console/moderation', shown: '.similar' },
    {
      name: 'nothing found',
      as: 'demo-moderation',
      at: '/console/moderation?q=zzzz',
      shown: '.nothing-yet',
    },
    ...(['Regrouper', 'Réorienter', 'Rejeter', 'Confier…', 'Noter'] as const).map((act) => ({
      name: act,
      as: 'demo-moderation',
      at: '/console/moderation',
      shown: '.reading-acts button',
      next: pressing('decision-form, note-form', new RegExp(`^${act}`)),
    })),
    {
      name: 'a decision with its faults',
      as: 'demo-moderation',
      at: '/console/moderation',
      shown: '.reading-acts button',
      next: async (page: Page) => {
        await button(page, /^Rejeter/).click()
        await page.getByLabel('Motif').focus()
        await page.keyboard.press('Control+Enter')
        await page.locator('.faults').waitFor()
      },
    },
    {
      name: 'what two people corrected',
      as: 'demo-moderation',
      at: '/console/moderation',
      shown: '.reading-acts button',
      next: bothWriting('demo-moderation-2', /^Titre/, {
        open: async (page) => {
          await button(page, 'Corriger').click()
          await page.locator(dialog).getByLabel('Pourquoi').fill('Une faute de frappe.')
        },
        save: /^Corriger et le dire/,
      }),
    },
    {
      name: 'several',
      as: 'demo-moderation',
      at: '/console/moderation',
      shown: '.reading-acts button',
      next: async (page: Page) => {
        await page.locator('.grid-row[data-index="0"]').focus()
        await page.keyboard.press('Space')
        await page.locator('.choice-bar').getByRole('button', { name: 'Rejeter' }).click()
        await page.locator(dialog).waitFor()
        await page.locator(dialog).getByLabel('Motif').selectOption('unclear')
        await button(page, 'Voir ce que cela fera').click()
        await page.locator('dialog ol li').waitFor()
      },
    },
  ],
  board: [
    {
      name: 'columns',
      as: 'demo-moderation',
      at: '/console/regroupement',
      shown: '.column .card a',
    },
    {
      name: 'a card',
      as: 'demo-moderation',
      at: '/console/regroupement',
      shown: '.column .card a',
      next: opening('.column .card a'),
    },
    {
      name: 'a proposal',
      as: 'demo-moderation',
      at: '/console/regroupement',
      shown: '.column h2 a',
      next: opening('.column h2 a'),
    },
    {
      name: 'suggestions',
      as: 'demo-moderation',
      at: '/console/regroupement',
      shown: '.column .card a',
      next: opening('a.button:has-text("Suggestions")', 'board-suggestions'),
    },
    {
      name: 'a new proposal',
      as: 'demo-moderation',
      at: '/console/regroupement',
      shown: '.column .card a',
      next: pressing(dialog, 'Nouvelle proposition'),
    },
    {
      name: 'where to move',
      as: 'demo-moderation',
      at: '/console/regroupement',
      shown: '.column .card a',
      next: opening('.column .card button', dialog),
    },
    {
      name: 'merging',
      as: 'demo-moderation',
      at: '/console/regroupement',
      shown: '.column h2 a',
      next: async (page) => {
        await opening('.column h2 a')(page)
        await pressing(dialog, 'Fusionner…')(page)
      },
    },
  ],
  proposal: [
    {
      name: 'the editor',
      as: 'demo-moderation',
      at: ({ proposal }) => `/console/propositions/${proposal}`,
      shown: 'page-preview iframe',
    },
    {
      name: 'its faults',
      as: 'demo-moderation',
      at: ({ proposal }) => `/console/propositions/${proposal}`,
      shown: 'page-preview iframe',
      next: async (page) => {
        await page.getByLabel('Titre').fill('')
        await page.keyboard.press('Control+s')
        await page.locator('.faults').waitFor()
      },
    },
    {
      name: 'what two people wrote',
      as: 'demo-moderation',
      at: ({ proposal }) => `/console/propositions/${proposal}`,
      shown: 'page-preview iframe',
      next: bothWriting('demo-administration', /^Titre/),
    },
  ],
  consultations: [
    { name: 'the list', at: '/console/consultations', shown: 'row-table tbody a' },
    {
      name: 'one',
      at: '/console/consultations?ouverte=transformation-numerique',
      shown: 'consultation-form',
    },
    {
      name: 'a new one',
      at: '/console/consultations?ouverte=nouvelle',
      shown: 'consultation-form',
      next: faulty('Créer le brouillon'),
    },
    {
      name: 'a copy',
      at: '/console/consultations?ouverte=nouvelle&copie=transformation-numerique',
      shown: 'consultation-form',
    },
    {
      name: 'what two people wrote',
      at: '/console/consultations?ouverte=transformation-numerique',
      shown: 'consultation-form',
      next: bothWriting('demo-administration', /^Présentation/),
    },
  ],
  phases: [
    { name: 'the months', as: 'demo-moderation', at: '/console/phases', shown: '.calendar' },
    {
      name: 'one',
      as: 'demo-moderation',
      at: '/console/phases?consultation=transformation-numerique&phase=1',
      shown: 'phase-form form',
    },
    {
      name: 'a new one',
      as: 'demo-moderation',
      at: '/console/phases?consultation=transformation-numerique&phase=nouvelle',
      shown: 'phase-form form',
    },
    {
      name: 'what two people wrote',
      as: 'demo-moderation',
      at: '/console/phases?consultation=transformation-numerique&phase=3',
      shown: 'phase-form form',
      next: bothWriting('demo-administration', /^Se clôt le/, {
        open: (page) => page.getByLabel('Motif, public').fill('Les conseils se réunissent.'),
        save: /^Déplacer la phase/,
        texts: () => [
          '2027-02-01T00:00',
          `2027-02-02T00:${10 + (Math.floor(Date.now() / 1000) % 50)}`,
        ],
      }),
    },
  ],
} satisfies States
