// Services: one that grows, one born of a kept proposal, one that was stopped.
import { pageAddress } from '../../page-address.ts'
import * as paths from '../../paths.ts'
import type { ServiceDetail } from '../../types.ts'
import { home } from '../sample.ts'
import type { Part } from '../shape.ts'
import { named } from './territories.ts'

const openCode = { openness: 'open', licence: 'MIT' } as const

export const serviceParts: readonly Part<ServiceDetail>[] = [
  {
    id: 'aides-territoires',
    name: 'Aides-territoires',
    url: pageAddress(home, paths.service, 'aides-territoires'),
    tagline: 'Trouver une aide pour son projet.',
    stage: 'acceleration',
    stageSince: '2025-04-01',
    updatedOn: '2026-02-01',
    address: 'https://aides.example',
    code: { ...openCode, repository: 'https://code.example/aides' },
    budget: { amountCents: 120_000_000, currency: 'EUR', label: '2026' },
    territories: { count: 2, first: [named('commune-14118'), named('commune-29019')] },
    impact: [{ label: 'Aides trouvées', value: 1234, unit: 'aides', asOf: '2026-01-01' }],
    description: 'Toutes les aides publiques ouvertes aux collectivités, cherchées par projet.',
    stages: [
      { stage: 'investigation', since: '2023-01-15' },
      { stage: 'construction', since: '2023-09-01' },
      { stage: 'acceleration', since: '2025-04-01' },
    ],
    roadmap: [{ on: '2026-06-30', title: 'Alertes par courriel', done: false }],
    grants: [{ amountCents: 20_000_000, label: 'Comité 2025', on: '2025-03-20' }],
    grantedCents: 20_000_000,
    deployments: [
      { territory: named('commune-14118'), since: '2024-02-01' },
      { territory: named('commune-29019'), since: '2024-05-01' },
    ],
  },
  {
    id: 'salles-libres',
    name: 'Salles libres',
    url: pageAddress(home, paths.service, 'salles-libres'),
    tagline: 'Réserver une salle communale.',
    stage: 'construction',
    stageSince: '2026-01-10',
    updatedOn: '2026-02-10',
    code: { ...openCode, repository: 'https://code.example/salles' },
    proposals: [{ id: 'reserver-une-salle', title: 'Réserver une salle communale' }],
    stages: [{ stage: 'construction', since: '2026-01-10' }],
  },
  {
    id: 'carnet-de-voirie',
    name: 'Carnet de voirie',
    url: pageAddress(home, paths.service, 'carnet-de-voirie'),
    tagline: 'Suivre les travaux de voirie.',
    stage: 'stopped',
    stageSince: '2024-11-30',
    updatedOn: '2024-11-30',
    stale: true,
    code: { openness: 'closed' },
    stages: [{ stage: 'stopped', since: '2024-11-30' }],
  },
]
