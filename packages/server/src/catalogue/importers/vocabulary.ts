// The words that sources use for stages, openness and licences, and ours.

import { fold } from '../../platform/text/fold.ts'
import { stages } from '../services/shapes.ts'
import type { ServiceValues, Stage } from '../services/values.ts'

const stageNames: Record<Stage['stage'], string[]> = {
  investigation: [],
  construction: [],
  acceleration: [],
  consolidation: ['perennisation'],
  operated: ['opere', 'operee'],
  transferred: ['transfere', 'transferee', 'transfert', 'transfer'],
  investigation_stopped: ['abandon investigation', 'investigation arretee'],
  stopped: ['abandon', 'abandonne', 'abandonnee', 'arrete', 'arretee'],
  unknown: ['inconnu', 'inconnue', 'etape inconnue', 'non precisee'],
}

const opennessNames: Record<ServiceValues['openness'], string[]> = {
  open: ['ouvert', 'oui', 'code source ouvert', 'code ouvert'],
  opening: ['en cours', 'en cours d ouverture', 'ouverture en cours'],
  closed: ['ferme', 'non', 'code source ferme', 'code ferme'],
  unknown: ['inconnu', 'non precise', 'non renseigne'],
}

const outcomeNames: Record<NonNullable<ServiceValues['outcome']>, string[]> = {
  build: ['construire', 'construction', 'realisation'],
  stop: ['arret', 'arrete', 'abandon', 'arreter'],
}

export const stageOf = wordFinder(stageNames)
export const opennessOf = wordFinder(opennessNames)
export const outcomeOf = wordFinder(outcomeNames)

function wordFinder<Word extends string>(names: Record<Word, string[]>) {
  const words = new Map<string, Word>()
  for (const word in names) {
    for (const name of [word, ...names[word]]) words.set(fold(name), word)
  }
  return (text: string) => words.get(fold(text))
}

/** The one that is further along, of two of the same day; what is known before what is not. */
export function furtherStage(a: Stage, b: Stage) {
  const rank = ({ stage }: Stage) => (stage === 'unknown' ? -1 : stages.indexOf(stage))
  return rank(a) < rank(b) ? b : a
}

const licences = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'MPL-2.0',
  'EUPL-1.2',
  '0BSD',
  'GPL-2.0',
  'GPL-2.0-only',
  'GPL-2.0-or-later',
  'GPL-3.0',
  'GPL-3.0-only',
  'GPL-3.0-or-later',
  'LGPL-2.1',
  'LGPL-3.0',
  'LGPL-3.0-only',
  'LGPL-3.0-or-later',
  'AGPL-3.0',
  'AGPL-3.0-only',
  'AGPL-3.0-or-later',
  'CECILL-2.1',
  'CECILL-B',
  'CECILL-C',
  'etalab-2.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'ODbL-1.0',
  'Unlicense',
]

/** SPDX identifiers are written in one way; a licence that is none of ours stays as it is. */
export function licenceOf(text: string) {
  return licences.find((one) => one.toLowerCase() === text.toLowerCase()) ?? text
}
