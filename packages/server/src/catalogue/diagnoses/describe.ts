// A request of a diagnosis as it is shown before it is confirmed.

import type { Description } from '../../intents/description.ts'
import { paths } from '../../platform/paths.ts'
import { type Assessed, sourceOf } from './load.ts'
import { populationWords, thresholdWords } from './wording.ts'

export function describeRequest(assessed: Assessed): Description {
  const { id, label, answer } = assessed
  return {
    act: 'Demander un diagnostic numérique',
    confirm: 'Confirmer la demande',
    done: 'La demande de votre collectivité est enregistrée',
    already: 'Votre collectivité avait déjà demandé un diagnostic',
    subject: { title: `Diagnostic : ${label}`, href: paths.diagnosis(id) },
    next: { text: 'Voir le diagnostic', href: paths.diagnosis(id) },
    rows: [
      { label: 'Collectivité', value: label },
      { label: 'Population', value: populationWords(answer) },
      { label: 'Seuil', value: thresholdWords(answer) },
      { label: 'Source', value: sourceOf(assessed) },
    ],
    visibility: [
      'Rien n’est public : seule l’équipe de l’Incubateur lit cette demande.',
      'Votre nom, votre téléphone et votre adresse électronique ne servent qu’à vous répondre.',
    ],
  }
}

export function describeWithdrawal({ id, label }: Assessed): Description {
  return {
    act: 'Retirer la demande de diagnostic',
    confirm: 'Confirmer le retrait',
    done: 'La demande de votre collectivité est retirée',
    already: 'La demande de votre collectivité était déjà retirée',
    subject: { title: `Diagnostic : ${label}`, href: paths.diagnosis(id) },
    next: { text: 'Voir le diagnostic', href: paths.diagnosis(id) },
    rows: [{ label: 'Collectivité', value: label }],
    visibility: [
      'L’équipe de l’Incubateur voit que la demande est retirée, et n’y donne pas suite.',
    ],
  }
}
