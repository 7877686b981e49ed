// The programmes to which contributions are redirected, as a new consultation finds them.
// Addresses are those of the public sites, contacts the teams of the agency in charge: no one's own mailbox.

type Programme = { id: string; name: string; address: string; contact: string }

const societeNumerique = 'https://societenumerique.gouv.fr/'
const incubateur = 'https://incubateur.anct.gouv.fr/'

const of = (team: string) => `auprès de l’ANCT, ${team}`
const societe = of('programme Société numérique')
const incubator = of('Incubateur des territoires')
const networks = of('programmes France Très Haut Débit et France Mobile')

export const firstProgrammes: readonly Programme[] = [
  { id: 'pass-numerique', name: 'Pass numérique', address: societeNumerique, contact: societe },
  {
    id: 'strategies-locales',
    name: 'Kit des stratégies locales pour un numérique inclusif',
    address: societeNumerique,
    contact: societe,
  },
  {
    id: 'label-numerique-inclusif',
    name: 'Label Numérique inclusif de la Société numérique',
    address: societeNumerique,
    contact: societe,
  },
  {
    id: 'numerique-en-communs',
    name: 'Numérique en Commun[s] (NEC)',
    address: 'https://numerique-en-communs.fr/',
    contact: societe,
  },
  {
    id: 'investigations',
    name: 'Programme national d’investigation (PNI)',
    address: incubateur,
    contact: incubator,
  },
  {
    id: 'ansm',
    name: 'Accompagnement numérique sur-mesure (ANSM)',
    address: incubateur,
    contact: incubator,
  },
  {
    id: 'france-tres-haut-debit',
    name: 'Plan France Très Haut Débit',
    address: 'https://anct.gouv.fr/',
    contact: networks,
  },
  {
    id: 'couverture-mobile',
    name: 'New Deal mobile',
    address: 'https://anct.gouv.fr/',
    contact: networks,
  },
  {
    id: 'tous-connectes',
    name: 'Toutes et tous connecté·e·s, suivi de la couverture numérique',
    address: 'https://tous-connectes.anct.gouv.fr/',
    contact: networks,
  },
  {
    id: 'conseillers-numeriques',
    name: 'Conseillers numériques',
    address: 'https://www.conseiller-numerique.gouv.fr/',
    contact: societe,
  },
]
