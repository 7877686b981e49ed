// The form of a session in French.
export const words = {
  create: 'Préparer la séance',
  edit: 'Modifier la séance',
  edited: 'La séance est modifiée.',
  save: 'Enregistrer',
  subject: 'Sur quoi',
  proposals: 'Comité 1 : choix des propositions',
  contributions: 'Comité 2 : contributions à financer',
  title: 'Titre',
  meetsAt: 'Se tient le',
  gridsDueAt: 'Grilles attendues pour le',
  place: 'Lieu',
  rule: 'Règle',
  ruleHint:
    'Publique, avec le compte rendu : qui siège, comment on vote, ce qui se passe en cas d’égalité.',
  quorum: 'Quorum, en % des membres',
  scoreMax: 'Notes de 0 à',
  votes: 'Chaque décision a ses votes comptés',
  criteria: 'Critères',
  criteriaHint:
    'Effacez l’intitulé d’un critère pour le retirer. Ils ne changent plus après la première grille.',
  criterion: (at: number) => `Critère ${at}`,
  kind: (at: number) => `Qui note le critère ${at}`,
  weight: (at: number) => `Poids ${at}`,
  scored: 'noté par les membres',
  territories: 'selon les collectivités qui soutiennent',
  members: 'Membres',
  membersHint:
    'Effacez un nom pour le retirer. L’adresse sert aux rappels et n’est jamais publiée.',
  member: (at: number) => `Nom ${at}`,
  organisation: (at: number) => `Organisation ${at}`,
  grid: (at: number) => `Grille du membre ${at}`,
  noGrid: 'sans grille',
  gridOf: (name: string) => `grille de ${name}`,
  email: (at: number) => `Adresse ${at}`,
}

export type Words = typeof words
