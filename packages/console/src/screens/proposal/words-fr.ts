// The proposal editor in French.
const several = (count: number, one: string, more = `${one}s`) =>
  `${count.toLocaleString('fr')} ${count > 1 ? more : one}`

const states: Record<string, string> = {
  draft: 'Brouillon',
  published: 'Publiée',
  kept: 'Retenue',
  not_kept: 'Non retenue',
  merged: 'Fusionnée dans une autre',
  discarded: 'Mise de côté',
}

const acts: Record<string, string> = {
  create: 'a créé le brouillon',
  edit: 'a modifié les textes',
  publish: 'a publié',
  merge: 'a fusionné dans une autre',
  absorb: 'en a fusionné une autre ici',
  release: 'a séparé celle qui était fusionnée ici',
  regroup: 'a déplacé des contributions',
  discard: 'a mis de côté',
  undo: 'est revenu en arrière',
  keep: 'a enregistré qu’elle est retenue',
  set_aside: 'a enregistré qu’elle n’est pas retenue',
  reopen: 'a rouvert l’examen',
}

export const words = {
  editor: 'Éditeur de la proposition',
  loading: 'Chargement…',
  board: 'Tableau de regroupement',
  states: (state: string) => states[state] ?? state,
  publicPage: 'Page publique',
  supports: (territories: number, residents: number) =>
    `${several(territories, 'collectivité soutient', 'collectivités soutiennent')}, ${several(residents, 'habitant')}`,
  title: 'Titre',
  summary: 'Résumé',
  summaryHint: 'Une ou deux phrases : ce que l’on lit dans les listes',
  description: 'Description',
  theme: 'Thème',
  fields: { title: 'Titre', summary: 'Résumé', description: 'Description', themeId: 'Thème' },
  save: 'Enregistrer',
  saved: (version: number) => `Tout est enregistré (version ${version}).`,
  notSaved: 'Pas encore enregistré ; gardé dans cet onglet.',
  savedTold: 'Proposition enregistrée.',
  behind: (name: string) => `${name} vient d’enregistrer cette proposition.`,
  join: 'Réunir avec ce que j’écris',
  contributions: (count: number) => several(count, 'contribution'),
  noContribution: 'Aucune contribution : ajoutez-en depuis le tableau.',
  history: 'Historique',
  did: (name: string, act: string) => `${name} ${acts[act] ?? act}`,
  undone: '(annulé depuis)',
  pageBeside: 'La page publique, telle qu’elle serait',
  publish: 'Publier…',
  publishNow: 'Publier',
  publishWhat: (title: string) =>
    `« ${title} » devient publique et peut recevoir des soutiens dès que leur phase est ouverte.`,
  publishWith: (count: number) => `Avec ${several(count, 'contribution')}.`,
  publishTold: (count: number) =>
    count > 0
      ? `${several(count, 'personne sera prévenue', 'personnes seront prévenues')} par courriel.`
      : 'Personne ne sera prévenu par courriel.',
  published: (title: string) => `« ${title} » est publiée.`,
}

export type Words = typeof words
