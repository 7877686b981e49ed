// Decisions of the moderation queue in French.

const number = new Intl.NumberFormat('fr')

/** « 1 contribution », « 12 contributions ». */
const contributions = (count: number) =>
  count < 2 ? `${number.format(count)} contribution` : `${number.format(count)} contributions`

export const words = {
  reasonText: 'Précision',
  reasonTextHint: 'Dite au contributeur avec le motif.',
  noProgramme: 'Aucun programme n’est proposé : ajoutez-en un dans les réglages.',
  proposals: 'Propositions',
  otherProposal: 'Autre proposition',
  reply: 'Réponse au contributeur',
  replyHint: 'Laissez vide pour la réponse habituelle. Tapez / pour un modèle.',
  template: 'Modèle',
  noTemplate: 'Réponse habituelle',
  templates: 'Modèles de réponse',
  more: 'Préciser, ou dire pourquoi à l’équipe',
  why: 'Pour l’équipe',
  whyHint: 'Jamais publié.',
  colleague: 'Collègue',
  preview: 'Ce que recevra la personne',
  previewOfFirst: (title: string) => `Ce que recevra la personne, pour « ${title} »`,
  previewWaits: 'Complétez la décision pour lire le courriel.',
  notTold: 'Personne n’est prévenu par courriel.',
  toldLater: 'La personne sera prévenue quand la proposition sera publiée.',
  leavesAt: (time: string) => `Part à ${time}, sauf si vous annulez avant.`,
  unknownVariables: (names: string) =>
    `Cette décision ne sait pas remplir ${names} : corrigez la réponse.`,
  chooseReason: 'Choisissez un motif',
  tellReason: 'Dites lequel : le contributeur le lira',
  chooseProgramme: 'Choisissez un programme',
  chooseProposal: 'Choisissez au moins une proposition',
  shortReply: 'Une réponse a au moins dix caractères ; vide, la réponse habituelle part',
  many: {
    group: (count: number) => `Regrouper ${contributions(count)}`,
    redirect: (count: number) => `Réorienter ${contributions(count)}`,
    reject: (count: number) => `Rejeter ${contributions(count)}`,
    assign: (count: number) => `Confier ${contributions(count)}`,
  },
  wouldDo: {
    group: (count: number) => `${contributions(count)} à regrouper.`,
    redirect: (count: number) => `${contributions(count)} à réorienter.`,
    reject: (count: number) => `${contributions(count)} à rejeter.`,
    assign: (count: number) => `${contributions(count)} à confier.`,
  },
  toldByMail: (count: number) =>
    count === 0
      ? 'Aucun courriel ne part.'
      : count === 1
        ? 'Une personne est prévenue par courriel.'
        : `${number.format(count)} personnes sont prévenues par courriel.`,
  andOthers: (count: number) => `… et ${number.format(count)} de plus`,
  readingMany: (read: number, all: number) =>
    `Lecture : ${number.format(read)} sur ${number.format(all)}`,
  lookingMany: (done: number, all: number) =>
    `Vérification, rien n’est encore fait : ${number.format(done)} sur ${number.format(all)}`,
  sendingMany: (done: number, all: number) => `${number.format(done)} sur ${number.format(all)}`,
  stopAfterLot: 'Arrêter après ce lot',
  someRefused: (refused: number, all: number) =>
    `${number.format(refused)} sur ${number.format(all)} ne peuvent pas l’être. Rien n’est fait.`,
  takeOut: (count: number) =>
    count === 1
      ? 'Retirer celle-ci et recommencer'
      : `Retirer ces ${number.format(count)} et recommencer`,
  stoppedAt: (done: number) =>
    done === 0 ? 'Rien n’est fait.' : `Fait pour ${number.format(done)}, pas pour les suivantes.`,
  goOn: (count: number) => `Reprendre les ${number.format(count)} qui restent`,
  leaveIt: 'En rester là',
  nothingLeft: 'Plus rien ne répond à ces filtres.',
  look: 'Voir ce que cela fera',
  back: 'Revenir',
  cancel: 'Fermer',
  saveNote: 'Garder la note',
  noteLabel: 'Note pour l’équipe',
  noteHint: 'Jamais publiée, jamais dite au contributeur.',
}

export type Words = typeof words
