// Keys in French.
export const words = {
  help: 'Touches du clavier',
  everywhere: 'Partout',
  screens: 'Aller à un écran : g, puis',
  ctrl: 'Ctrl',
  names: new Map([
    ['Escape', 'Échap'],
    ['Enter', 'Entrée'],
  ]),
  ofEverywhere: [
    { keys: '?', name: 'Cette liste' },
    { keys: '/', name: 'Chercher sur cet écran' },
    { keys: 'Ctrl K', name: 'Aller à un écran, une proposition, un service ou un site' },
    { keys: 'Ctrl Z', name: 'Annuler le dernier acte de cet onglet' },
    { keys: 'Échap', name: 'Fermer, ou revenir à la liste' },
  ],
  lettersAct: 'Les touches d’un seul caractère agissent',
  lettersActHint:
    'Elles n’agissent jamais dans un champ. Décochez si vous dictez ou si des touches partent seules ; c’est retenu sur ce navigateur.',
}

export type Words = typeof words
