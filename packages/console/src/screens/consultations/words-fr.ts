// The consultations in French.
const several = (count: number, one: string, more = `${one}s`) =>
  `${count.toLocaleString('fr')} ${count > 1 ? more : one}`

export const words = {
  list: 'Consultations et appels',
  none: 'Aucune consultation : créez la première, personne ne la verra avant sa publication.',
  new: 'Nouvelle consultation',
  title: 'Titre',
  summary: 'Présentation',
  kind: 'Genre',
  kinds: {
    consultation: 'Consultation',
    call_for_investigations: 'Appel à investigations',
    call_for_interest: 'Appel à manifestation d’intérêt',
  },
  state: 'État',
  states: { draft: 'brouillon', published: 'publiée', discarded: 'mise de côté' },
  phase: 'Phase',
  phases: 'Phases',
  noPhase: 'aucune',
  published: 'Publiée le',
  themes: 'Thèmes',
  themesHint:
    'Un par ligne. Une ligne réécrite reste le même thème ; une ligne retirée l’enlève, s’il ne sert pas.',
  supportingKinds: 'Qui peut soutenir',
  referentKinds: 'Qui peut se porter référent',
  territories: {
    commune: 'Communes',
    epci: 'Intercommunalités',
    department: 'Départements',
    region: 'Régions',
  },
  rules: 'Règles',
  options: {
    residentsSupport: 'Les habitants soutiennent aussi, comptés à part',
    contributionsPublicOnReceipt:
      'Les contributions sont publiques dès réception, avant modération',
    groupingClosesAtSupport: 'Les propositions ne changent plus une fois les soutiens ouverts',
  },
  envelope: 'Enveloppe, en euros',
  envelopeHint: 'Vide : sans plafond',
  startsAt: 'La première phase ouvre le',
  startsAtHint: (count: number, from: string) =>
    `${several(count, 'phase reprise', 'phases reprises')} de « ${from} », avec les mêmes écarts.`,
  copyTitle: (title: string) => `${title} (copie)`,
  create: 'Créer le brouillon',
  save: 'Enregistrer',
  made: (title: string) => `Brouillon « ${title} » créé.`,
  saved: 'Consultation enregistrée.',
  copy: 'Copier en un nouveau brouillon',
  publicPage: 'Page publique',
  preview: 'Aperçu de la page',
  calendar: 'Ses phases',
  board: 'Son tableau de regroupement',
  discard: 'Mettre de côté',
  discarded: (title: string) => `« ${title} » est mise de côté.`,
  restore: 'Reprendre ce brouillon',
  restored: (title: string) => `« ${title} » est de nouveau un brouillon.`,
  checks: 'Avant de publier',
  met: 'fait',
  missing: 'manque',
  toSee: 'à vérifier',
  check: {
    themes: 'Au moins un thème',
    phases: 'Au moins une phase',
    intake: 'Une phase où l’on peut contribuer',
    dates: 'Une phase à venir ou ouverte',
  },
  publish: 'Publier…',
  publishNow: 'Publier',
  publishWhat: (title: string) =>
    `« ${title} » devient publique. Ses dates ne changeront plus sans motif public.`,
  publishOpens: (what: string) => `Dès maintenant, ${what}.`,
  publishTold: (count: number) =>
    count > 0
      ? `${several(count, 'personne reçoit', 'personnes reçoivent')} un courriel.`
      : 'Aucun courriel ne part.',
  publishedTold: (title: string) => `« ${title} » est publiée.`,
  noUndo: 'Une publication ne s’annule pas.',
  edit: 'Textes, thèmes et règles',
}

export type Words = typeof words
