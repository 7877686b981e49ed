// A request of a service as it is shown before it is confirmed.

import type { Description } from '../../intents/description.ts'
import { paths } from '../../platform/paths.ts'

type Asked = { id: string; name: string }

export function describeRequest({ id, name }: Asked): Description {
  return {
    act: 'Demander ce service pour ma collectivité',
    confirm: 'Confirmer la demande',
    done: 'La demande de votre collectivité est enregistrée',
    already: 'Votre collectivité avait déjà demandé ce service',
    subject: { title: name, href: paths.service(id) },
    next: { text: 'Voir les services', href: paths.services() },
    rows: [{ label: 'Service demandé', value: name }],
    visibility: [
      'Rien n’est public : seule l’équipe de l’Incubateur lit cette demande.',
      'Votre nom, votre téléphone et votre adresse électronique ne servent qu’à vous répondre.',
    ],
  }
}

export function describeWithdrawal({ id, name }: Asked): Description {
  return {
    act: 'Retirer la demande de ce service',
    confirm: 'Confirmer le retrait',
    done: 'La demande de votre collectivité est retirée',
    already: 'La demande de votre collectivité était déjà retirée',
    subject: { title: name, href: paths.service(id) },
    next: { text: 'Voir les services', href: paths.services() },
    rows: [{ label: 'Service demandé', value: name }],
    visibility: [
      'L’équipe de l’Incubateur voit que la demande est retirée, et n’y donne pas suite.',
    ],
  }
}
