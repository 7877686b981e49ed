// What was done and undone, in French.
export const words = {
  undo: 'Annuler',
  undone: (what: string) => `Annulé : ${what}`,
  nothingToUndo: 'Rien à annuler dans cet onglet.',
  notUndone: 'Cela n’a pas pu être annulé.',
  loading: 'Chargement…',
  copy: 'Copier',
  copied: 'Copié.',
  notCopied: 'Ce navigateur ne laisse pas copier : c’est sélectionné, faites Ctrl+C.',
  tryAgain: 'Réessayer',
}

export type Words = typeof words
