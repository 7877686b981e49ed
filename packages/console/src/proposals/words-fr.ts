// Making a proposal, in French.
const contributions = (count: number) =>
  `${count.toLocaleString('fr')} contribution${count > 1 ? 's' : ''}`

export const words = {
  newWith: (count: number) =>
    count > 0 ? `Nouvelle proposition avec ${contributions(count)}` : 'Nouvelle proposition',
  splitOff: (count: number, from: string) =>
    `${contributions(count)} de « ${from} » ${count > 1 ? 'passent' : 'passe'} dans la nouvelle.`,
  title: 'Titre',
  summary: 'Résumé',
  summaryHint: 'Une ou deux phrases : ce que l’on lit dans les listes',
  description: 'Description',
  theme: 'Thème',
  create: 'Créer la proposition',
}

export type Words = typeof words
