// The committees of the demonstration: one that is published, one that is to meet. People are made up.
import { prose } from './prose.ts'
import type { DemoCommittee } from './types.ts'

const members = [
  {
    id: 'communes-rurales',
    name: 'Maëlle Kervadec',
    organisation: 'Association des maires ruraux',
  },
  { id: 'villes', name: 'Idriss Vautrin', organisation: 'Association des grandes villes' },
  { id: 'departements', name: 'Solveig Aubarède', organisation: 'Assemblée des départements' },
  { id: 'open-data', name: 'Noé Castaing', organisation: 'Association pour les données ouvertes' },
  { id: 'direction-numerique', name: 'Hélène Roussarie', organisation: 'Direction du numérique' },
  { id: 'cohesion', name: 'Tristan Belloc', organisation: 'Agence de la cohésion des territoires' },
]

const rule = prose`
  Le comité délibère si la moitié de ses membres est présente. Chaque membre a une voix, quelle que
  soit la taille de ce qu’il représente. Une décision favorable est prise à la majorité des voix
  exprimées ; à égalité, la proposition est remise.

  Un membre qui a un intérêt dans un dossier se déporte : il ne le note pas, quitte la salle pendant
  l’échange et n’est compté ni parmi les présents, ni parmi les voix.

  Le comité regarde d’abord combien de collectivités soutiennent, puis si le besoin est mûr et si la
  réponse peut servir ailleurs. Ce qui n’est pas retenu peut revenir devant un autre comité.
`

const criteria = [
  { id: 'soutiens', title: 'Soutien des collectivités', kind: 'territories' as const, weight: 3 },
  { id: 'maturite', title: 'Maturité du besoin', kind: 'scored' as const, weight: 2 },
  { id: 'reutilisation', title: 'Réutilisation ailleurs', kind: 'scored' as const, weight: 1 },
]

const kept = (itemId: string, reason: string, [inFavour, against, abstention]: number[]) => ({
  itemId,
  outcome: 'keep' as const,
  reason,
  votes: { for: inFavour ?? 0, against: against ?? 0, abstention: abstention ?? 0 },
})

export const demoCommittee: DemoCommittee = {
  title: 'Premier comité de sélection',
  place: 'Paris, et à distance',
  meetsInDays: -8,
  publishedInDays: -7,
  rule,
  criteria,
  members,
  absent: ['cohesion'],
  recusals: [
    { itemId: 'mutualiser-recycler-et-reserver-des-ressources', memberId: 'departements' },
  ],
  decisions: [
    kept(
      'ameliorer-la-gestion-de-la-relation-usagers',
      'La demande la plus partagée, du village à la région. Des guichets libres existent : il s’agit de les assembler.',
      [5, 0, 0],
    ),
    kept(
      'gerer-electroniquement-les-documents',
      'Le besoin est ancien et bien décrit. Le comité demande de commencer par le classement et l’archivage des petites mairies.',
      [4, 1, 0],
    ),
    kept(
      'faciliter-l-intervention-des-agents',
      'Un outil de terrain manque à presque toutes les communes qui ont des services techniques.',
      [4, 0, 1],
    ),
    kept(
      'organiser-des-instances-deliberatives',
      'Convoquer, délibérer, publier : la même suite d’actes dans chaque assemblée, que la loi décrit déjà. Un outil commun est à portée.',
      [3, 1, 1],
    ),
    kept(
      'mutualiser-recycler-et-reserver-des-ressources',
      'Des prêts de matériel se font déjà entre voisins, au téléphone. Le comité demande un essai dans trois départements.',
      [4, 0, 0],
    ),
    kept(
      'faciliter-l-accompagnement-social',
      'Les travailleurs sociaux décrivent le même parcours partout : une réponse sert à toutes.',
      [5, 0, 0],
    ),
    {
      itemId: 'installer-une-borne-d-accueil-dans-chaque-mairie',
      outcome: 'set_aside',
      reason:
        'Le besoin est reconnu. L’achat et l’entretien du matériel pèseraient sur les communes : le comité préfère une réponse sans borne.',
      votes: { for: 1, against: 4, abstention: 0 },
    },
  ],
}

/** It is prepared; nothing of it is public. */
export const demoUpcomingCommittee = {
  title: 'Comité de financement des contributions',
  place: 'Paris, et à distance',
  meetsInDays: 12,
  rule,
  criteria,
  members,
}
