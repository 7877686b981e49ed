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
  },
]
