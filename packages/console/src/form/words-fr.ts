// Forms and dialogs in French.
export const words = {
  faults: (count: number) =>
    count === 1 ? 'Une réponse est à reprendre' : `${count} réponses sont à reprendre`,
  optional: '(facultatif)',
  sending: 'Envoi…',
  cancel: 'Annuler',
  close: 'Fermer',
  noAnswer:
    'Aucune réponse du serveur : nous ne savons pas si c’est fait. Vérifiez avant de recommencer.',
  offline: 'Vous êtes hors ligne : rien n’a été envoyé. Ce que vous avez écrit reste ici.',
  notDone: 'La réponse du serveur n’est pas venue, et rien n’a été fait : vous pouvez recommencer.',
  notUnderstood:
    'Le serveur a répondu autre chose que prévu. Réessayez ; si cela revient, dites-le à l’équipe technique.',
  all: 'Tous',
  several: (count: number) => `${count} choisis`,
  clear: 'Effacer',
  nothingFound: 'Rien ne correspond',
  found: (count: number) => (count === 1 ? '1 réponse' : `${count} réponses`),
  notFound: 'La recherche n’a pas abouti. Réessayez.',
  territory: 'Territoire',
  territoryHint: 'Nom ou code : commune, département, région',
  proposal: 'Proposition',
  proposalHint: 'Mots du titre, brouillons compris',
  draft: 'brouillon',
  days: (days: number) => `${days < 0 ? '−' : '+'} ${Math.abs(days)} j`,
}

export type Words = typeof words
