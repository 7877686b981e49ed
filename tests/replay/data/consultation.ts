// The consultation of 2021: its themes, phases and rules.
import { inParis } from '../world.ts'

export const consultationId = 'transformation-numerique-2021'
export const envelopeCents = 3_000_000_000

export const themes = [
  { id: 'citoyennete', title: 'Citoyenneté et démocratie participative' },
  { id: 'demarches', title: 'Démarches administratives et aides financières' },
  { id: 'donnees', title: 'Données publiques et dématérialisation' },
  { id: 'economie', title: 'Économie locale et circuits courts' },
  { id: 'education', title: 'Éducation, formation, accès à l’emploi' },
  { id: 'energies', title: 'Énergies et déchets' },
  { id: 'environnement', title: 'Environnement, nature, agriculture' },
  { id: 'patrimoine', title: 'Patrimoine et équipements publics' },
  { id: 'inclusion', title: 'Inclusion numérique' },
  { id: 'mobilite', title: 'Mobilité et transports' },
  { id: 'solidarite', title: 'Solidarité et accessibilité' },
  { id: 'tiers-lieux', title: 'Tiers-lieux et revitalisation' },
  { id: 'urbanisme', title: 'Urbanisme, logement, aménagement' },
  // On the form, but no proposal came of it: those who chose it were grouped elsewhere.
  { id: 'culture', title: 'Culture, sport, tourisme' },
]

const phase = (kind: string, title: string, opens: string, closes: string | null) => ({
  kind,
  title,
  opensAt: inParis(opens).toISOString(),
  closesAt: closes && inParis(closes).toISOString(),
})

/** Contributions first closed on 8 March; they were then prolonged by a week. */
export const prolongedTo = inParis('2021-03-15').toISOString()

export const consultation = {
  id: consultationId,
  title: 'Transformation numérique des collectivités territoriales',
  summary: 'Villages, villes, départements et régions disent ce qui leur manque.',
  themes,
  phases: [
    phase('contribution', 'Contribution', '2021-01-25', '2021-03-08'),
    phase('moderation', 'Modération et regroupement', '2021-02-01', '2021-04-01'),
    phase('support', 'Soutien des propositions', '2021-04-01', '2021-05-01'),
    phase('committee', 'Premier comité', '2021-05-03', '2021-05-05'),
    phase('referent', 'Territoires référents', '2021-05-05', '2021-07-01'),
    phase('committee', 'Second comité', '2021-07-05', '2021-07-13'),
    phase('delivery', 'Réalisation des services', '2021-07-13', null),
  ],
  rules: {
    supportingKinds: ['commune', 'department', 'region'],
    referentKinds: ['commune', 'department', 'region'],
    residentsSupport: false,
    contributionsPublicOnReceipt: false,
    envelopeCents,
  },
}
