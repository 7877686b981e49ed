// What was done and undone, in French.
export const words = {
  undo: 'Annuler',
  undone: (what: string) => `Annulé : ${what}`,
  nothingToUndo: 'Rien à annuler dans cet onglet.',
  notUndone: (why: string) => `Cela n’a pas été annulé. ${why}`,
  wait: (seconds: number) => `Vous pourrez réessayer dans ${seconds} s.`,
  waited: 'Vous pouvez réessayer.',
  readIt: 'Relire ce qui est là maintenant',
  reload: 'Recharger la page',
  loading: 'Chargement…',
  copy: 'Copier',
  copied: 'Copié.',
  notCopied: 'Ce navigateur ne laisse pas copier : c’est sélectionné, faites Ctrl+C.',
  tryAgain: 'Réessayer',
  mailTo: (reader: string) => `Le courriel qui partira ${reader}`,
  mailLaidOut: 'Tel que les messageries le montrent',
  nobodyTold: 'Personne n’en sera averti par courriel.',
}

export type Words = typeof words
