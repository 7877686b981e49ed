// The phases in French.
const several = (count: number, one: string, more = `${one}s`) =>
  `${count.toLocaleString('fr')} ${count > 1 ? more : one}`

export const words = {
  consultation: 'Consultation',
  calendar: 'Phases',
  none: 'Aucune phase : trois suffisent pour commencer (contributions, modération, soutiens).',
  noConsultation: 'Aucune consultation. Créez-en une d’abord.',
  draft: 'Brouillon : les dates se règlent avec les textes, dans l’écran des consultations.',
  loading: 'Chargement…',
  today: 'Aujourd’hui',
  from: (opens: string) => `dès le ${opens}`,
  add: 'Ajouter une phase',
  close: 'Fermer',
  kind: 'Ce que l’on y fait',
  title: 'Nom de la phase',
  opensAt: 'Ouvre le',
  closesAt: 'Se clôt le',
  inParis: 'Les dates sont à l’heure de Paris.',
  closesAtHint: 'Vide : sans fin fixée. À l’heure de votre ordinateur.',
  reason: 'Motif, public',
  reasonHint: 'Affiché sur la page de la consultation, à côté des anciennes dates',
  move: 'Déplacer la phase',
  closeNow: 'Clore maintenant…',
  closeYes: 'Clore maintenant',
  closeWhat: (title: string) => `« ${title} » se clôt à l’instant.`,
  effect: 'Ce que cela fera',
  nothingYet: 'Changez une date : l’effet s’affichera ici avant que rien ne soit fait.',
  opensNow: (what: string) => `Dès l’enregistrement, ${what}.`,
  closesNow: (what: string) => `Dès l’enregistrement, fini : ${what}.`,
  opensLater: (at: string, what: string) => `Le ${at}, ${what}.`,
  told: (count: number) =>
    count > 0
      ? `${several(count, 'personne reçoit', 'personnes reçoivent')} un courriel tout de suite.`
      : 'Aucun courriel ne part tout de suite.',
  toldLater: (count: number) =>
    count > 0
      ? `${several(count, 'abonné le saura', 'abonnés le sauront')} à l’ouverture.`
      : 'Aucun abonné à prévenir à l’ouverture.',
  moved: (title: string) => `« ${title} » est déplacée.`,
  added: (title: string) => `Phase « ${title} » ajoutée.`,
  closed: (title: string) => `« ${title} » est close.`,
  noUndo: 'Un déplacement ne s’annule pas : on déplace de nouveau, et les deux restent publics.',
  others: 'les autres phases',
  moves: 'Déplacements',
  noMoves: 'Aucune date n’a changé depuis la publication.',
  movedFrom: (title: string, before: string, after: string) =>
    `« ${title} » : ${before} devient ${after}`,
  keysName: 'Phases',
  keyGo: 'Phase suivante, précédente',
  keyShift: 'Un jour plus tôt, plus tard (Maj : une semaine), dans le formulaire',
}

export type Words = typeof words
