// What was done and undone, in French.
export const words = {
  undo: 'Annuler',
  undone: (what: string) => `Annulé : ${what}`,
  nothingToUndo: 'Rien à annuler dans cet onglet.',
  notUndone: 'Cela n’a pas pu être annulé.',
}

export type Words = typeof words
