// Lists and their filters in French.
const number = new Intl.NumberFormat('fr')

export const words = {
  chosen: (count: number) =>
    count === 0 ? 'Rien de choisi' : count === 1 ? '1 choisie' : `${number.format(count)} choisies`,
  chosenOfAll: (count: number) =>
    `Les ${number.format(count)} qui répondent aux filtres, celles qui ne sont pas affichées aussi`,
  chooseMatching: (total: number) =>
    `Choisir les ${number.format(total)} qui répondent aux filtres`,
  chooseNone: 'Ne rien choisir',
  choice: 'Ce qui est choisi',
  choose: (row: string) => `Choisir ${row}`,
  isChosen: 'Choisie',
  newOnes: (count: number) =>
    count === 1 ? '1 nouvelle — montrer' : `${number.format(count)} nouvelles — montrer`,
  loading: 'Chargement…',
  notLoaded: 'Cette partie de la liste n’a pas pu être lue.',
  tryAgain: 'Réessayer',
  count: (total: number) => (total === 1 ? '1 ligne' : `${number.format(total)} lignes`),
  openRow: 'Ouvrir la ligne',
  pages: 'Pages de la liste',
  previous: 'Page précédente',
  next: 'Page suivante',
  keysOfList: 'Liste',
  nextRow: 'Ligne suivante',
  previousRow: 'Ligne précédente',
  closePane: 'Fermer',
  page: (page: number, pages?: number) =>
    pages
      ? `Page ${number.format(page)} sur ${number.format(pages)}`
      : `Page ${number.format(page)}`,
  filters: 'Filtres',
  filtersSet: 'Filtres posés',
  without: (filter: string, value: string) => `Retirer le filtre ${filter} : ${value}`,
  every: 'Tous',
  clearAll: 'Tout effacer',
  apply: 'Chercher',
  views: 'Vues',
  noView:
    'Aucune vue n’a de nom. Posez des filtres, puis donnez-leur un nom : elle reviendra d’un geste.',
  viewName: 'Nom de la vue affichée',
  keepView: 'Garder',
  forgetView: (name: string) => `Oublier la vue ${name}`,
  viewsHere: 'Les vues sont gardées sur ce navigateur.',
  viewsLost: 'Ce navigateur ne garde rien : la vue est perdue à la fermeture.',
}

export type Words = typeof words
