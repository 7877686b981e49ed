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
  moveTo: (count: number) =>
    count > 1 ? `Déplacer ${count} contributions vers…` : 'Déplacer la contribution vers…',
  backToWaiting: 'Remettre à ranger',
  newProposal: 'Nouvelle proposition',
  newWith: (count: number) =>
    count > 0
      ? `Nouvelle proposition avec ${several(count, 'contribution')}`
      : 'Nouvelle proposition',
  splitOff: (count: number, from: string) =>
    `${several(count, 'contribution')} de « ${from} » ${count > 1 ? 'passent' : 'passe'} dans la nouvelle.`,
  taken: (title: string) =>
    `« ${title} » est prise. Flèches gauche et droite : changer de colonne ; Espace : poser ; Échap : rendre.`,
  over: (title: string, count: number) =>
    `Au-dessus de « ${title} », ${several(count, 'contribution')}.`,
  givenBack: 'Rendue là où elle était.',
  moved: (what: string, to: string) => `${what} : dans « ${to} ».`,
  notMoved: (why: string) => `Rien n’a bougé. ${why}`,
  made: (title: string) => `Proposition « ${title} » créée.`,
  notFound: 'Rien de ce nom ici.',
  others: (name: string) => `${name} vient de changer le tableau.`,
  close: 'Fermer le volet',
  open: 'Ouvrir l’éditeur',
  publicPage: 'Page publique',
  inProposals: 'Dans',
  merge: 'Fusionner…',
  mergeOf: (title: string) => `Fusionner « ${title} » dans une autre`,
  mergeNow: 'Fusionner',
  mergedTold: (title: string, into: string) => `« ${title} » est fusionnée dans « ${into} ».`,
  mergeSame: 'Choisissez une autre proposition que celle-ci.',
  mergeResult: (cards: number, into: string) =>
    `« ${into} » aura ${several(cards, 'contribution')}.`,
  mergeSupports: (territories: number, both: number) =>
    both > 0
      ? `${several(territories, 'collectivité la soutiendra', 'collectivités la soutiendront')} ; ${both} ${both > 1 ? 'soutiennent' : 'soutient'} les deux et ${both > 1 ? 'comptent' : 'compte'} une fois.`
      : `${several(territories, 'collectivité la soutiendra', 'collectivités la soutiendront')}.`,
  mergeInBoth: (count: number) =>
    `${several(count, 'contribution est', 'contributions sont')} déjà dans les deux.`,
  mergeTold: (count: number) =>
    count > 0
      ? `${several(count, 'personne sera prévenue', 'personnes seront prévenues')}.`
      : 'Personne ne sera prévenu.',
  discard: 'Mettre le brouillon de côté',
  discarded: (title: string) => `Brouillon « ${title} » mis de côté.`,
  supports: (count: number) => several(count, 'collectivité soutient', 'collectivités soutiennent'),
  title: 'Titre',
  summary: 'Résumé',
  summaryHint: 'Une ou deux phrases : ce que l’on lit dans les listes',
  description: 'Description',
  create: 'Créer la proposition',
  suggestions: 'Suggestions',
  suggestionsWhy: (waiting: number, compared: number) =>
    waiting > compared
      ? `Parmi les ${compared} plus anciennes des ${waiting} qui attendent, celles qui se ressemblent.`
      : `Parmi les ${waiting} qui attendent, celles qui se ressemblent.`,
  noSuggestion: 'Rien de ce qui attend ne se ressemble assez.',
  group: (count: number) => `${count} contributions semblables`,
  nearest: (title: string) => `Proche de « ${title} »`,
  addTo: 'Les y ajouter',
  makeOf: 'En faire une proposition',
  setAside: 'Écarter',
  setAsideTold: 'Suggestion écartée, dans cet onglet.',
  failed: 'Le tableau n’a pas pu être lu.',
  tryAgain: 'Réessayer',
}

export type Words = typeof words
