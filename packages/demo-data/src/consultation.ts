// The consultation of the demo: the themes, rules and order of 2021, moved around today.
import { prose } from './prose.ts'
import type { DemoConsultation } from './types.ts'

export const demoConsultation: DemoConsultation = {
  id: 'transformation-numerique',
  title: 'Transformation numérique des collectivités territoriales',
  summary: prose`
    Villages, villes, départements et régions disent ce qui leur manque et ce qu’ils savent déjà
    faire, puis soutiennent les propositions qui comptent pour eux. Ceci est une démonstration :
    les contributions, les soutiens et les territoires référents y sont imaginés.
  `,
  themes: [
    { id: 'citoyennete-participation', title: 'Citoyenneté et démocratie participative' },
    { id: 'culture-sport-tourisme', title: 'Culture, sport, tourisme' },
    { id: 'demarches-aides', title: 'Démarches administratives et aides financières' },
    { id: 'donnees-dematerialisation', title: 'Données publiques et dématérialisation' },
    { id: 'economie-circuits-courts', title: 'Économie locale et circuits courts' },
    { id: 'education-emploi', title: 'Éducation, formation, accès à l’emploi' },
    { id: 'energies-dechets', title: 'Énergies et déchets' },
    { id: 'environnement-agriculture', title: 'Environnement, nature, agriculture' },
    { id: 'patrimoine-equipements', title: 'Patrimoine et équipements publics' },
    { id: 'inclusion-numerique', title: 'Inclusion numérique' },
    { id: 'mobilite-transports', title: 'Mobilité et transports' },
    { id: 'solidarite-accessibilite', title: 'Solidarité et accessibilité' },
    { id: 'tiers-lieux-revitalisation', title: 'Tiers-lieux et revitalisation' },
    { id: 'urbanisme-logement', title: 'Urbanisme, logement, aménagement' },
  ],
  // In 2021: seven weeks, then two, then a month of supports, the committee two days after, two
  // months with referents. Here contributions are prolonged, and an early committee has kept some
  // proposals, so that every act can be tried on the same day.
  phases: [
    { kind: 'contribution', title: 'Contribution', opensInDays: -86, closesInDays: 10 },
    { kind: 'moderation', title: 'Modération et regroupement', opensInDays: -37, closesInDays: 14 },
    { kind: 'support', title: 'Soutien des propositions', opensInDays: -20, closesInDays: 10 },
    { kind: 'referent', title: 'Territoires référents', opensInDays: -6, closesInDays: 55 },
    { kind: 'committee', title: 'Comité de sélection', opensInDays: 12, closesInDays: 13 },
    { kind: 'delivery', title: 'Réalisation des services', opensInDays: 75, closesInDays: null },
  ],
  rules: {
    supportingKinds: ['commune', 'department', 'region'],
    referentKinds: ['commune', 'department', 'region'],
    residentsSupport: true,
    contributionsPublicOnReceipt: false,
    groupingClosesAtSupport: false,
    // That of 2021: 30 million euros.
    envelopeCents: 3_000_000_000,
  },
}
