// The one fictional service of the demo: it shows every part of a card with invented figures.
import type { DemoService } from './types.ts'

export const servicesDemonstration: DemoService[] = [
  {
    id: 'demonstration',
    name: 'Service de démonstration',
    tagline:
      'Ce service n’existe pas et ses chiffres sont inventés : il montre une fiche complète.',
    stage: 'acceleration',
    stageSince: '2026-03-02',
    address: 'https://service.demonstration.example',
    codeOpenness: 'open',
    repository: 'https://forge.demonstration.example/service',
    licence: 'MIT',
    budget: { amountCents: 18_500_000, label: 'Budget annuel, inventé' },
    territoryIds: [
      'commune-61149',
      'commune-24421',
      'commune-23096',
      'commune-97417',
      'epci-246301097',
      'department-58',
    ],
    impact: [
      { label: 'Demandes closes', value: 1284, unit: 'demandes', asOf: '2026-06-30' },
      { label: 'Délai médian de réponse', value: 2.5, unit: 'jours', asOf: '2026-06-30' },
      { label: 'Habitants satisfaits de la réponse', value: 91, unit: '%', asOf: '2026-05-31' },
    ],
    proposalIds: ['ameliorer-la-gestion-de-la-relation-usagers'],
    updatedDaysAgo: 9,
    life: {
      description:
        'Une fiche complète montre d’où vient un service, ce qu’il a coûté, où il est utilisé et ce qu’il change. Celle-ci est inventée d’un bout à l’autre.',
      investigation: {
        sponsor: 'Collectivité de démonstration',
        question: 'Pourquoi les demandes des habitants se perdent-elles entre deux services ?',
        findings:
          'Douze agents rencontrés dans quatre communes : la même demande est saisie trois fois, et personne ne dit à l’habitant où elle en est.',
        outcome: 'build',
      },
      earlierStages: [
        { stage: 'investigation', since: '2025-01-13' },
        { stage: 'construction', since: '2025-04-07' },
      ],
      acceleratedSince: '2026-03-02',
      roadmap: [
        { on: '2025-09-15', title: 'Première commune équipée', done: true },
        { on: '2026-01-20', title: 'Suivi de la demande par l’habitant', done: true },
        { on: '2026-12-01', title: 'Lien avec les logiciels de voirie', done: false },
        { on: '2027-03-01', title: 'Ouverture à toutes les intercommunalités', done: false },
      ],
      grants: [
        {
          amountCents: 4_500_000,
          label: 'Investigation et prototype',
          on: '2025-01-06',
          envelope: 'Comité de janvier 2025 (inventé)',
        },
        {
          amountCents: 13_950_050,
          label: 'Construction et déploiement',
          on: '2025-07-05',
          envelope: 'Comité de juillet 2025 (inventé)',
        },
      ],
      earlierImpact: [
        { label: 'Demandes closes', value: 85, unit: 'demandes', asOf: '2025-12-31' },
        { label: 'Demandes closes', value: 610, unit: 'demandes', asOf: '2026-03-31' },
        { label: 'Délai médian de réponse', value: 9, unit: 'jours', asOf: '2025-12-31' },
        { label: 'Délai médian de réponse', value: 4.5, unit: 'jours', asOf: '2026-03-31' },
      ],
    },
  },
]
