// The committee's room in French.
export const words = {
  loading: 'Chargement…',
  noSession: 'Aucune séance : préparez la première, avec sa date, sa règle et ses membres.',
  session: 'Séance',
  subject: 'Sur quoi',
  decided: 'Décidés',
  granted: 'Accordé',
  subjects: { proposals: 'Comité 1 : propositions', contributions: 'Comité 2 : contributions' },
  states: {
    in_preparation: 'en préparation',
    scheduled: 'publication prévue',
    published: 'publiée',
  },
  publishedOn: (date: string) => `Publiée le ${date}`,
  scheduledFor: (date: string) => `Sera publiée le ${date}`,
  back: 'Toutes les séances',
  edit: 'Modifier…',
  minutes: 'Compte rendu…',
  draft: 'Compte rendu…',
  publish: 'Publier…',
  cancelPublication: 'Annuler la publication prévue',
  remind: 'Rappeler…',
  quorum: 'Quorum',
  quorumSaid: (present: number, of: number) => `${present} sur ${of}`,
  quorumMet: (needed: number) => `atteint (${needed} suffisent)`,
  quorumNotMet: (needed: number) => `il en faut ${needed}`,
  presence: 'Présence',
  envelope: 'Enveloppe',
  envelopeNone: 'Aucune enveloppe n’est fixée',
  envelopeLeft: (left: string, total: string) => `Restent ${left} sur ${total}`,
  envelopeHere: (amount: string) => `dont ${amount} accordés ici`,
  envelopeBar: (granted: string, here: string, left: string) =>
    `Accordé par d’autres séances : ${granted} ; par celle-ci : ${here} ; reste : ${left}`,
  gridsDue: 'Grilles attendues pour le',
  agenda: 'Ordre du jour',
  agendaCount: (decided: number, of: number) => `${decided} sur ${of} décidés`,
  addItems: 'Ajouter des dossiers…',
  sort: 'Trier par',
  sorts: {
    position: 'ordre du jour',
    score: 'note',
    deviation: 'écart entre membres',
    progress: 'grilles remplies',
    territories: 'collectivités',
  },
  item: 'Dossier',
  markAndSpread: 'Note ± écart',
  steppedOut: (count: number) => (count === 1 ? '1 déport' : `${count} déports`),
  spreadSaid: (deviation: string, lowest: string, highest: string) =>
    `±${deviation} (de ${lowest} à ${highest})`,
  grids: 'Grilles',
  outOf: (count: number, of: number) => `${count} sur ${of}`,
  recusals: 'Déports',
  decision: 'Décision',
  recorded: (title: string, outcome: string) => `« ${title} » : ${outcome}.`,
  undecided: 'à décider',
  outcomes: {
    keep: 'Retenue',
    set_aside: 'Non retenue',
    fund: 'Financée',
    not_fund: 'Non financée',
  },
  emptyAgenda: 'Aucun dossier à l’ordre du jour.',
  chooseItem: 'Choisissez un dossier de l’ordre du jour.',
  territories: (count: number) => (count <= 1 ? `${count} collectivité` : `${count} collectivités`),
  votesShown: (inFavour: number, against: number, abstention: number) =>
    `${inFavour} pour, ${against} contre, ${abstention} abstentions`,
  publishTold: (count: number) =>
    count === 0
      ? 'Personne ne sera prévenu par courriel.'
      : count === 1
        ? 'Une personne sera prévenue par courriel.'
        : `${count} personnes seront prévenues par courriel.`,
  putOff: 'Remis à une autre séance',
  noAnswer: 'Aucune réponse du serveur. Réessayez.',
  retry: 'Réessayer',
  nextItem: 'dossier suivant',
  previousItem: 'dossier précédent',
  decideKey: 'décider',
  votesKey: 'votes',
}

export type Words = typeof words
