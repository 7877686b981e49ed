// The states of screens that are looked at: partners and the team.
import type { Page } from 'playwright-core'
import { bothWriting, dialog, faulty, opening, pane, pressing, type States } from './state.ts'

export const team = {
  registrations: [
    {
      name: 'the list',
      as: 'demo-sites',
      at: '/console/inscriptions-de-sites',
      shown: 'row-table tbody a',
    },
    {
      name: 'one read',
      as: 'demo-sites',
      at: '/console/inscriptions-de-sites',
      shown: 'row-table tbody a',
      next: opening('row-table tbody a'),
    },
    ...(['Accepter…', 'Refuser…'] as const).map((act) => ({
      name: act,
      as: 'demo-sites',
      at: '/console/inscriptions-de-sites',
      shown: 'row-table tbody a',
      next: async (page: Page) => {
        await opening('row-table tbody a')(page)
        await pressing('dialog[open] .mail', act)(page)
      },
    })),
  ],
  cases: [
    {
      name: 'the list',
      as: 'demo-moderation',
      at: '/console/dossiers',
      shown: 'row-table tbody a',
      audited: 'row-table tbody td',
    },
    {
      name: 'one read',
      as: 'demo-moderation',
      at: '/console/dossiers',
      shown: 'row-table tbody a',
      next: opening('row-table tbody a'),
    },
    {
      name: 'deciding',
      as: 'demo-moderation',
      at: '/console/dossiers',
      shown: 'row-table tbody a',
      next: async (page) => {
        await opening('row-table tbody a')(page)
        await pressing(dialog, 'Fonder…')(page)
      },
    },
    { name: 'none', as: 'demo-moderation', at: '/console/dossiers?q=zzzz', shown: '.nothing-yet' },
  ],
  mandates: [
    {
      name: 'those that end soon',
      as: 'demo-moderation',
      at: '/console/habilitations?jours=365',
      shown: 'row-table tbody td, .nothing-yet',
    },
    {
      name: 'of a person',
      as: 'demo-moderation',
      at: '/console/habilitations?vue=personne',
      shown: 'mandates-of-mailbox input',
    },
    {
      name: 'a territory to choose',
      as: 'demo-moderation',
      at: '/console/habilitations?vue=collectivite',
      shown: 'find-territory input',
      readsNothing: true,
    },
    {
      name: 'of a territory',
      as: 'demo-moderation',
      at: '/console/habilitations?collectivite=commune-14118',
      shown: 'row-table tbody td, .nothing-yet',
    },
    {
      name: 'granting',
      as: 'demo-moderation',
      at: '/console/habilitations?collectivite=commune-14118',
      shown: 'row-table tbody td, .nothing-yet',
      next: async (page) => {
        await page.locator('.screen-acts button').click()
        await page.locator(dialog).waitFor()
      },
    },
  ],
  quarantine: [
    {
      name: 'the list',
      as: 'demo-moderation',
      at: '/console/quarantaine',
      shown: 'row-table tbody a',
      audited: 'row-table tbody td',
    },
    {
      name: 'a group',
      as: 'demo-moderation',
      at: '/console/quarantaine',
      shown: 'row-table tbody a',
      next: opening('row-table tbody a', '.pane [type=checkbox]'),
    },
    {
      name: 'counting',
      as: 'demo-moderation',
      at: '/console/quarantaine',
      shown: 'row-table tbody a',
      next: async (page) => {
        await opening('row-table tbody a', '.pane [type=checkbox]')(page)
        await pressing('dialog[open] tbody td', 'Compter…')(page)
      },
    },
  ],
  sites: [
    { name: 'the list', as: 'demo-sites', at: '/console/sites', shown: 'row-table tbody a' },
    {
      name: 'one read',
      as: 'demo-sites',
      at: '/console/sites?id=pk_demoCaen2026parvis',
      shown: pane,
    },
    {
      name: 'suspending',
      as: 'demo-sites',
      at: '/console/sites?id=pk_demoCaen2026parvis',
      shown: pane,
      next: pressing(dialog, 'Suspendre…'),
    },
    {
      name: 'revoking a key',
      as: 'demo-sites',
      at: '/console/sites?id=pk_demoCaen2026parvis',
      shown: pane,
      next: pressing(dialog, 'Révoquer…'),
    },
    { name: 'none', as: 'demo-sites', at: '/console/sites?q=zzzz', shown: '.nothing-yet' },
  ],
  embed: [
    {
      name: 'an element composed',
      as: 'demo-sites',
      at: '/console/integration',
      shown: 'screen-area form, screen-area select',
    },
    {
      name: 'its look and its page',
      as: 'demo-sites',
      at: '/console/integration',
      shown: '.studio-fields',
      next: async (page) => {
        for (const part of await page.locator('.studio-fields summary').all()) await part.click()
      },
    },
  ],
  log: [
    { name: 'the log', at: '/console/journal', shown: '.sentences' },
    { name: 'nothing found', at: '/console/journal?du=2099-01-01', shown: '.nothing-yet' },
  ],
  people: [
    { name: 'the list', at: '/console/membres', shown: 'row-table tbody a' },
    { name: 'one read', at: '/console/membres?membre=demo-moderation', shown: pane },
    {
      name: 'inviting',
      at: '/console/membres?membre=nouveau',
      shown: 'main h1',
      next: async (page) => {
        await page.goto(page.url().replace(/\?.*/, ''))
        await page.getByRole('link', { name: 'Inviter quelqu’un' }).click()
        await faulty('Créer l’invitation')(page)
      },
    },
    {
      name: 'suspending',
      at: '/console/membres?membre=demo-moderation',
      shown: pane,
      next: pressing(dialog, 'Suspendre l’accès'),
    },
  ],
  mails: [
    { name: 'figures', at: '/console/courriels', shown: '.figures' },
    {
      name: 'a report by hand',
      at: '/console/courriels',
      shown: '.figures',
      next: async (page) => {
        await page.locator('mail-state summary').click()
        await page.getByRole('textbox').waitFor()
      },
    },
    { name: 'kinds', at: '/console/courriels?partie=exemples', shown: 'mail-samples tbody a' },
    {
      name: 'one kind',
      at: '/console/courriels?partie=exemples&ouvert=contribution.received',
      shown: pane,
    },
  ],
  webhooks: [
    { name: 'none', at: '/console/webhooks', shown: '.nothing-yet' },
    {
      name: 'a new one',
      at: '/console/webhooks?ouvert=nouvelle',
      shown: 'endpoint-form form',
      next: faulty('Ajouter'),
    },
  ],
  openData: [
    { name: 'datasets', at: '/console/donnees-ouvertes', shown: 'row-table tbody a' },
    { name: 'one', at: '/console/donnees-ouvertes?jeu=contributions', shown: '.pane .dictionary' },
  ],
  settings: [
    { name: 'replies', at: '/console/reglages', shown: 'reply-templates p' },
    {
      name: 'a new reply',
      at: '/console/reglages?ouvert=nouveau',
      shown: '.pane form',
      next: faulty('Enregistrer'),
    },
    {
      name: 'programmes',
      at: '/console/reglages?partie=programmes',
      shown: 'row-table tbody td',
    },
    {
      name: 'a new programme',
      at: '/console/reglages?partie=programmes&ouvert=nouveau',
      shown: '.pane form',
    },
    {
      name: 'a programme that two people wrote',
      at: '/console/reglages?partie=programmes',
      shown: 'row-table tbody a',
      next: bothWriting('demo-administration', /^Contact/, {
        open: opening('row-table tbody a', '.pane form'),
      }),
    },
    { name: 'the server', at: '/console/reglages?partie=serveur', shown: 'server-said table' },
  ],
} satisfies States
