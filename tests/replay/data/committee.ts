// The committee of 2021: its members, its written rule, its criteria, and what it grants to whom.
import { range } from '../several.ts'

const seat = (id: string, name: string, organisation: string) => ({ id, name, organisation })

/** Those who have a grid are members of the team's list as well. */
export const seats = [
  seat('amrf', 'Andrée Lenoir', 'AMRF'),
  seat('amf', 'Bastien Roy', 'AMF'),
  seat('adf', 'Chantal Vidal', 'ADF'),
  seat('france-urbaine', 'Denis Brun', 'France urbaine'),
  seat('interconnectes', 'Élise Caron', 'Les Interconnectés'),
  seat('fnccr', 'Farid Nassar', 'FNCCR'),
  seat('declic', 'Gaëlle Le Goff', 'DECLIC'),
  seat('dinum', 'Hugo Marin', 'DINUM'),
  seat('ditp', 'Inès Perrin', 'DITP'),
  seat('anct', 'Jules Andrieu', 'ANCT'),
]

export const rule = `Le comité décide à la majorité des membres présents, le quorum étant de la moitié.
Un membre dont la collectivité ou l’association porte un projet se déporte de ce projet.
Une proposition non retenue peut revenir devant un comité ultérieur.`

export const criteria = [
  { id: 'collectivites', title: 'Nombre de collectivités', kind: 'territories', weight: 3 },
  { id: 'maturite', title: 'Maturité', kind: 'scored', weight: 2 },
  { id: 'utilite', title: 'Utilité partout', kind: 'scored', weight: 1 },
]

export const grantedCents = 1_720_000_000
export const funded = 44

/** After publication, by a correction: two projects of which each has a service to itself. */
export const corrected = [
  { at: 5, byCents: -1_000_000 },
  { at: 6, byCents: 1_000_000 },
]

/** All different, to the cent; the last one is what is left of 17.2 M€. */
export const amounts = (() => {
  const first = range(funded - 1).map((at) => 30_000_000 + at * 420_013)
  return [...first, grantedCents - first.reduce((sum, cents) => sum + cents, 0)]
})()
