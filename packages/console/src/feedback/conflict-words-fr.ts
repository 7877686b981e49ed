// Two people on one thing, in French.
export const words = {
  meanwhile: 'Quelqu’un d’autre vient d’agir ici',
  changedBy: (by: string | undefined, at: string | undefined) =>
    `${by ?? 'Quelqu’un'} l’a changé${at ? ` ${at}` : ''}.`,
  today: (hour: string) => `à ${hour}`,
  onDay: (day: string, hour: string) => `le ${day} à ${hour}`,
  youWere: (mine: string) => `Vous alliez : ${mine}.`,
  keepTheirs: 'Garder son acte',
  undoTheirs: 'Annuler le sien, puis faire le mien',
  mineToo: 'Faire le mien aussi',
  readAgain: 'Relire d’abord',
  bothChanged: (by: string, at: string | undefined) =>
    `${by} a changé la même chose que vous${at ? ` ${at}` : ''}. Que garde-t-on ?`,
  onlyTheirs: (by: string, fields: string) => `Repris de ${by} : ${fields}.`,
  theirs: (by: string) => `Ce qu’a écrit ${by}`,
  mine: 'Ce que vous avez écrit',
  empty: '(vide)',
  goOn: 'Enregistrer ces choix',
  keepAllTheirs: 'Garder tout le sien',
  someone: 'L’autre personne',
}

export type Words = typeof words
