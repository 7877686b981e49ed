// The member's grid in French.
export const words = {
  loading: 'Chargement…',
  retry: 'Réessayer',
  noAnswer: 'Aucune réponse du serveur. Ce que vous avez écrit est gardé dans cet onglet.',
  session: 'Séance',
  noSession: 'Vous ne siégez dans aucun comité pour l’instant.',
  progress: (evaluated: number, of: number) =>
    of === 0 ? 'Aucun dossier' : `${evaluated} ${evaluated < 2 ? 'dossier' : 'dossiers'} sur ${of}`,
  due: (date: string) => `Grilles attendues pour le ${date}`,
  meets: (date: string) => `La séance se tient le ${date}`,
  isPublished: 'La séance est publiée : les grilles ne changent plus.',
  items: 'Dossiers',
  states: { done: 'rempli', begun: 'commencé', empty: 'à remplir', decided: 'décidé' },
  recusedFrom: 'Déport déclaré',
  allDone: 'Toutes vos grilles sont remplies. Merci.',
  territories: (count: number) =>
    count <= 1 ? `${count} collectivité soutient` : `${count} collectivités soutiennent`,
  recuse: 'Je me déporte',
  recuseHint:
    'Un lien avec ce dossier ? Déportez-vous avant de lire : vous n’aurez ni grille, ni vote, et ses notes ne vous seront pas montrées.',
  recuseReason: 'Pourquoi, pour l’équipe seule',
  recuseAsk: 'Se déporter de ce dossier',
  recused: (title: string) =>
    `Votre déport de « ${title} » est noté. Le secrétariat peut lever un déport noté par erreur.`,
  grid: 'Ma grille',
  weight: (weight: number) => `poids ${weight}`,
  scale: (most: number) => `de 0 à ${most}`,
  byItself: 'Rempli d’après les collectivités qui soutiennent : vous n’avez rien à noter.',
  comment: 'Commentaire, pour le comité',
  saving: 'Enregistrement…',
  saved: (time: string) => `Enregistré à ${time}`,
  savedWhole: (time: string) => `Grille complète, enregistrée à ${time}`,
  notSaved: 'Pas encore enregistré',
  others: 'Les autres membres',
  othersSaid: (count: number, mean: string, lowest: string, highest: string) =>
    `${count < 2 ? `${count} grille` : `${count} grilles`}, la vôtre comprise : moyenne ${mean}, de ${lowest} à ${highest}`,
  othersLater: 'Les notes des autres s’affichent une fois votre grille complète.',
  decided: 'Ce dossier est décidé : sa grille ne change plus.',
  previous: 'Dossier précédent',
  next: 'Dossier suivant',
  conflict: 'Cette grille a été remplie autrement dans un autre onglet',
  conflictHint: 'Choisissez, pour chaque critère, la note à garder.',
  theirs: (value: string) => `l’autre onglet : ${value}`,
  mine: (value: string) => `ici : ${value}`,
  none: 'rien',
  keepThese: 'Garder ces réponses',
  digits: 'noter le critère qui a le focus',
}

export type Words = typeof words
