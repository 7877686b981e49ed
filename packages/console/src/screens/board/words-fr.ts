// The grouping board in French.
const several = (count: number, one: string, more = `${one}s`) =>
  `${count.toLocaleString('fr')} ${count > 1 ? more : one}`

const states: Record<string, string> = { draft: 'brouillon', published: 'publiée' }

export const words = {
  search: 'Mots',
  theme: 'Thème',
  waiting: 'À ranger',
  count: (count: number) => several(count, 'contribution'),
  proposals: (count: number) => several(count, 'proposition'),
  states: (state: string) => states[state] ?? state,
  loading: 'Chargement…',
  notRead: (title: string) =>
    `Les contributions de « ${title} » se chargent quand la colonne est à l’écran.`,
  nothingWaits: 'Tout est rangé.',
  dropHere: 'Aucune contribution : déplacez-en une ici.',
  nothingYet: 'Aucune proposition : créez la première, ou partez d’une suggestion.',
  noneMatch: 'Aucune proposition ne répond à ces mots.',
  behind: 'Changée entre-temps — montrer',
  earlier: 'Contributions d’avant',
  later: 'Contributions suivantes',
  range: (first: number, last: number, total: number) => `${first}–${last} sur ${total}`,
  isChosen: 'Choisie :',
  chosen: (count: number) => several(count, 'contribution choisie', 'contributions choisies'),
  chooseNone: 'Ne plus choisir',
  board: 'Tableau',
  keys: 'Espace : prendre, poser · m : déplacer… · x : choisir plusieurs · ? : toutes les touches',
  keyGo: 'Aller d’une contribution à l’autre',
  keyRead: 'Lire la contribution ou la proposition',
  keySpace: 'Espace',
  keyEnter: 'Entrée',
  keyTake: 'Prendre, poser (flèches entre les deux, Échap pour rendre)',
  keyChoose: 'Choisir pour déplacer ensemble',
  moveOf: (title: string) => `Déplacer « ${title} »…`,
  move: 'Déplacer…',
  newProposal: 'Nouvelle proposition',
  taken: (title: string) =>
    `« ${title} » est prise. Flèches gauche et droite : changer de colonne ; Espace : poser ; Échap : rendre.`,
  over: (title: string, count: number) =>
    `Au-dessus de « ${title} », ${several(count, 'contribution')}.`,
  givenBack: 'Rendue là où elle était.',
  moved: (what: string, to: string) => `${what} : dans « ${to} ».`,
  notMoved: (why: string) => `Rien n’a bougé. ${why}`,
  made: (title: string) => `Proposition « ${title} » créée.`,
  others: (name: string) => `${name} vient de changer le tableau.`,
  merge: 'Fusionner…',
  mergedTold: (title: string, into: string) => `« ${title} » est fusionnée dans « ${into} ».`,
  suggestions: 'Suggestions',
}

export type Words = typeof words
