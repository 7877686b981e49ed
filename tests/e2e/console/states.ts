// Every state of every screen of the console that is looked at. A screen without a row does not compile, and fails.
import type { Page } from 'playwright-core'
import type { Screen } from '../../../packages/console/src/shell/screens.ts'
import type { Given } from './given.ts'

export type State = {
  name: string
  /** Whoever of the demonstration comes; the administration when left out. */
  as?: string
  at: string | ((given: Given) => string)
  /** CSS of what is there once it is read, in any language. */
  shown: string
  /** What is done there next, in French. */
  next?: (page: Page) => Promise<unknown>
}

const dialog = 'dialog[open]'
const pane = '.pane h2'
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()

/** Presses each, one after the other, and waits for what the last one opens. */
const pressing =
  (opens: string, ...names: (string | RegExp)[]) =>
  async (page: Page) => {
    for (const name of names) await button(page, name).click()
    await page.locator(opens).first().waitFor()
  }
/** Sends a form of which nothing is filled in. */
const faulty = (name: string | RegExp) => pressing('.faults, .fault:not(:empty)', name)
const opening =
  (link: string, opens = pane) =>
  async (page: Page) => {
    await page.locator(link).first().click()
    await page.locator(opens).first().waitFor()
  }
const file = (lines: string[]) => async (page: Page) => {
  const buffer = Buffer.from(['identifiant;nom;accroche', ...lines].join('\n'))
  await page
    .getByLabel('Fichier', { exact: true })
    .setInputFiles({ name: 'services.csv', mimeType: 'text/csv', buffer })
  await button(page, 'Comparer avec le catalogue').click()
  await page.locator('row-grid [data-index="0"]').waitFor()
}

export const states: Readonly<Record<Screen['name'], readonly [State, ...State[]]>> = {
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
        await page.locator('nav.side a[href="/console/quarantaine"]').click()
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
        await page.locator('dialog .sample').waitFor()
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
      name: 'what two people wrote',
      as: 'demo-moderation',
      at: ({ proposal }) => `/console/propositions/${proposal}`,
      shown: 'page-preview iframe',
      next: async (page) => {
        await page.getByLabel('Titre').fill('')
        await page.keyboard.press('Control+s')
        await page.locator('.faults').waitFor()
      },
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
  ],
  catalogue: [
    {
      name: 'the list',
      as: 'demo-catalogue',
      at: '/console/services',
      shown: 'row-grid [data-index="0"]',
    },
    {
      name: 'one read',
      as: 'demo-catalogue',
      at: '/console/services?service=deveco',
      shown: 'service-card',
    },
    {
      name: 'nothing found',
      as: 'demo-catalogue',
      at: '/console/services?q=zzzz',
      shown: '.nothing-yet',
    },
  ],
  newService: [
    { name: 'the form', as: 'demo-catalogue', at: '/console/services/nouveau', shown: 'main form' },
    {
      name: 'its faults',
      as: 'demo-catalogue',
      at: '/console/services/nouveau',
      shown: 'main form',
      next: faulty(/service$/),
    },
  ],
  importFile: [
    { name: 'the file', as: 'demo-catalogue', at: '/console/services/import', shown: 'main form' },
    {
      name: 'no file',
      as: 'demo-catalogue',
      at: '/console/services/import',
      shown: 'main form',
      next: pressing('[role=alert]:not(:empty)', 'Comparer avec le catalogue'),
    },
  ],
  importRows: [
    {
      name: 'differences',
      as: 'demo-catalogue',
      at: '/console/services/import',
      shown: 'main form',
      next: file(['deveco;Deveco;Une accroche de la source', ';;rien', 'inconnu;Inconnu;']),
    },
    {
      name: 'one read',
      as: 'demo-catalogue',
      at: '/console/services/import',
      shown: 'main form',
      next: async (page) => {
        await file(['deveco;Deveco;Une accroche de la source', ';;rien'])(page)
        await page.locator('row-grid [data-index="0"]').press('Enter')
        await page.locator('.pane h2').first().waitFor()
      },
    },
  ],
  service: [
    {
      name: 'the form',
      as: 'demo-catalogue',
      at: '/console/services/deveco',
      shown: 'service-form form',
    },
  ],
  fromDecision: [
    {
      name: 'what a committee funded',
      at: '/console/services/depuis-une-decision',
      shown: 'screen-area form, screen-area row-table, screen-area .nothing-yet',
    },
  ],
  requests: [
    {
      name: 'one read',
      as: 'demo-catalogue',
      at: ({ request }) => `/console/demandes?demande=${request}`,
      shown: 'request-pane',
    },
    {
      name: 'nothing found',
      as: 'demo-catalogue',
      at: '/console/demandes?q=zzzz',
      shown: '.nothing-yet',
    },
  ],
  diagnoses: [
    {
      name: 'nothing yet',
      at: '/console/diagnostics',
      shown: '.nothing-yet',
    },
  ],
  thresholds: [
    { name: 'the form', at: '/console/diagnostics/seuils', shown: 'main form' },
    {
      name: 'its faults',
      at: '/console/diagnostics/seuils',
      shown: 'main form',
      next: faulty('Changer les seuils'),
    },
  ],
  committees: [
    { name: 'the list', as: 'demo-secretariat', at: '/console/comites', shown: 'row-table' },
    {
      name: 'a new session',
      as: 'demo-secretariat',
      at: '/console/comites',
      shown: 'row-table',
      next: pressing(dialog, 'Préparer une séance'),
    },
  ],
  committee: [
    {
      name: 'the agenda',
      as: 'demo-secretariat',
      at: ({ committee }) => `/console/comites/${committee}`,
      shown: '.agenda a[data-item]',
    },
    {
      name: 'an item',
      as: 'demo-secretariat',
      at: ({ committee }) => `/console/comites/${committee}`,
      shown: '.agenda a[data-item]',
      next: opening('.agenda a[data-item]', 'committee-item form'),
    },
    ...(
      [
        'Historique…',
        'Compte rendu…',
        'Rappeler…',
        'Modifier…',
        'Publier…',
        'Ajouter des dossiers…',
      ] as const
    ).map((act) => ({
      name: act,
      as: 'demo-secretariat',
      at: ({ committee }: Given) => `/console/comites/${committee}`,
      shown: '.agenda a[data-item]',
      next: pressing(dialog, act),
    })),
  ],
  myGrids: [
    {
      name: 'an item to score',
      as: 'demo-comite',
      at: ({ committee }) => `/console/mes-grilles?seance=${committee}`,
      shown: 'my-item [type=radio]',
    },
    {
      name: 'stepping out',
      as: 'demo-comite',
      at: ({ committee }) => `/console/mes-grilles?seance=${committee}`,
      shown: 'my-item [type=radio]',
      next: pressing(dialog, 'Je me déporte'),
    },
    { name: 'nothing to score', at: '/console/mes-grilles', shown: 'my-grid p' },
  ],
  groups: [
    {
      name: 'kept proposals',
      as: 'demo-moderation',
      at: '/console/groupes',
      shown: 'row-table tbody a',
    },
    {
      name: 'one read',
      as: 'demo-moderation',
      at: '/console/groupes',
      shown: 'row-table tbody a',
      next: opening('row-table tbody a'),
    },
  ],
  workingGroup: [
    {
      name: 'its meetings',
      as: 'demo-moderation',
      at: '/console/groupes/guichet-commun-usages-et-essais',
      shown: 'group-screen row-table',
    },
  ],
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
      name: 'a territory to choose',
      as: 'demo-moderation',
      at: '/console/habilitations',
      shown: 'find-territory input',
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
    { name: 'the server', at: '/console/reglages?partie=serveur', shown: 'server-said table' },
  ],
}
