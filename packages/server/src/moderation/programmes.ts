// The programmes to which contributions are redirected, as a new consultation finds them.
// Addresses are those of the public sites; a contact is left empty where we are not certain of it.

type Programme = { id: string; name: string; address: string }

const societeNumerique = 'https://societenumerique.gouv.fr/'
const incubateur = 'https://incubateur.anct.gouv.fr/'

export const firstProgrammes: readonly Programme[] = [
  { id: 'pass-numerique', name: 'Pass numérique', address: societeNumerique },
  {
    id: 'strategies-locales',
    name: 'Kit des stratégies locales pour un numérique inclusif',
    address: societeNumerique,
  },
  {
    id: 'label-numerique-inclusif',
    name: 'Label Numérique inclusif de la Société numérique',
    address: societeNumerique,
  },
  {
    id: 'numerique-en-communs',
    name: 'Numérique en Commun[s] (NEC)',
    address: 'https://numerique-en-communs.fr/',
  },
  {
    id: 'investigations',
    name: 'Programme national d’investigation (PNI)',
    address: incubateur,
  },
  { id: 'ansm', name: 'Accompagnement numérique sur-mesure (ANSM)', address: incubateur },
  {
    id: 'france-tres-haut-debit',
    name: 'Plan France Très Haut Débit',
    address: 'https://anct.gouv.fr/',
  },
  {
    id: 'couverture-mobile',
    name: 'New Deal mobile',
    address: 'https://anct.gouv.fr/',
  },
  {
    id: 'tous-connectes',
    name: 'Toutes et tous connecté·e·s, suivi de la couverture numérique',
    address: 'https://tous-connectes.anct.gouv.fr/',
  },
  {
    id: 'conseillers-numeriques',
    name: 'Conseillers numériques',
    address: 'https://www.conseiller-numerique.gouv.fr/',
  },
]
