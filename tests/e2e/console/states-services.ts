// The states of screens that are looked at: services and committees.
import type { Given } from './given.ts'
import { bothWriting, dialog, faulty, file, opening, pressing, type States } from './state.ts'

export const services = {
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
    {
      name: 'the form',
      as: 'demo-catalogue',
      at: '/console/services/nouveau',
      shown: 'main form',
      readsNothing: true,
    },
    {
      name: 'its faults',
      as: 'demo-catalogue',
      at: '/console/services/nouveau',
      shown: 'main form',
      next: faulty(/service$/),
    },
  ],
  importFile: [
    {
      name: 'the file',
      as: 'demo-catalogue',
      at: '/console/services/import',
      shown: 'main form',
      readsNothing: true,
    },
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
      audited: 'service-history',
    },
    {
      name: 'what two people wrote',
      as: 'demo-catalogue',
      at: '/console/services/deveco',
      shown: 'service-form form',
      next: bothWriting('demo-administration', /^Accroche/),
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
      audited: 'row-grid [data-index="0"]',
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
    {
      name: 'what two people wrote',
      at: '/console/diagnostics/seuils',
      shown: 'main form',
      next: bothWriting('demo-administration', /^Seuil/, {
        open: (page) => page.getByLabel('Motif du changement').fill('Nouveau cahier des charges.'),
        save: /^Changer les seuils/,
        texts: () => ['4321', String(1000 + (Date.now() % 9000))],
      }),
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
    {
      name: 'what two people wrote of a meeting',
      as: 'demo-moderation',
      at: '/console/groupes/guichet-commun-usages-et-essais',
      shown: 'group-screen row-table',
      next: bothWriting('demo-administration', /^Objet/, {
        open: opening('group-screen row-table tbody a', '.pane form'),
      }),
    },
  ],
} satisfies States
