// The committee's dialogs in French.
export const words = {
  history: 'Historique de la séance',
  earlier: 'Plus ancien',
  acts: {
    create: 'a préparé la séance',
    edit: 'a modifié la séance',
    items: 'a changé l’ordre du jour',
    presence: 'a noté les présences',
    recuse: 'a noté un déport',
    withdraw_recusal: 'a levé un déport',
    remind: 'a rappelé les grilles',
    decide: 'a enregistré une décision',
    undo: 'a annulé une décision',
    schedule: 'a prévu la publication',
    cancel_publication: 'a annulé la publication prévue',
    publish: 'a publié la séance',
    correct: 'a corrigé une décision',
  },
  emptyEligible: (count: number) =>
    count === 0
      ? 'Aucun dossier n’est éligible pour l’instant : le comité 1 examine les propositions publiées, le comité 2 les contributions des propositions retenues.'
      : `Ajoutez des dossiers éligibles (${count}).`,
  add: 'Ajouter',
  addCount: (count: number) =>
    count <= 1 ? 'Ajouter le dossier' : `Ajouter les ${count} dossiers`,
  added: (count: number) => (count <= 1 ? 'Un dossier ajouté.' : `${count} dossiers ajoutés.`),
  eligible: 'Dossiers éligibles',
  eligibleCount: (count: number) =>
    count <= 1 ? `${count} dossier éligible` : `${count} dossiers éligibles`,
  search: 'Chercher un mot',
  chooseAll: (count: number) => `Choisir les ${count} affichés`,
  isReturning: 'revient après un refus',
  contributions: (count: number) =>
    count <= 1 ? `${count} contribution` : `${count} contributions`,
  publishHeading: 'Publier la séance',
  publishWhat: 'Deviennent publics, ensemble',
  publishUndo: 'Ensuite, seule une correction au motif public change une décision.',
  publishNow: 'Publier maintenant',
  publishAt: 'Le publier plus tard, le',
  publishLater: 'Prévoir la publication',
  publicationCancelled: 'La publication prévue est annulée.',
  publicationSet: 'La publication est prévue.',
  published: 'La séance est publiée.',
  draftHeading: 'Compte rendu, tel qu’il serait publié maintenant',
  rule: 'Règle',
  members: 'Membres',
  absent: 'absence',
  remindHeading: 'Rappeler les grilles à remplir',
  reminderStates: {
    to_remind: 'recevra le courriel',
    done: 'tout est rempli',
    without_mailbox: 'sans adresse',
    reminded_today: 'déjà reçu depuis moins d’un jour',
  },
  remindNobody: 'Personne à prévenir maintenant.',
  remindMail: 'Le courriel',
  remindSend: (count: number) =>
    count === 1 ? 'Envoyer le courriel' : `Envoyer les ${count} courriels`,
  reminded: (count: number) => (count === 1 ? 'Un courriel part.' : `${count} courriels partent.`),
  previous: 'Précédents',
  next: 'Suivants',
}

export type Words = typeof words
