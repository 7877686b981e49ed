// Home in French.
const number = new Intl.NumberFormat('fr')

export const words = {
  lastDays: 'Contributions, sur trente jours',
  received: 'Reçues',
  decided: 'Décidées',
  day: 'Jour',
  dayByDay: 'Jour par jour',
  barsSay: (name: string, total: string, day: string, most: string) =>
    `${name} : ${total} en trente jours, ${most} au plus, le ${day}`,
  hello: (name: string) => `Bonjour ${name}`,
  waits: 'Ce qui vous attend',
  kinds: {
    received_contribution: 'Contributions à traiter',
    contribution_assigned_to_me: 'Contributions qui me sont confiées',
    case: 'Contestations',
    held_support_group: 'Soutiens retenus',
    site_registration: 'Inscriptions de sites',
    service_request: 'Demandes de services',
    diagnosis: 'Diagnostics demandés',
    service_to_confirm: 'Services à relire',
    item_to_score: 'Dossiers à évaluer',
    stopped_mailbox: 'Boîtes aux lettres arrêtées',
  },
  nothingWaits: 'Rien ne vous attend. Ce qui arrive s’affiche ici.',
  since: (days: number) =>
    days < 1
      ? 'depuis aujourd’hui'
      : days === 1
        ? 'depuis hier'
        : `depuis ${number.format(days)} jours`,
  sinceYesterday: 'Depuis hier',
  nothingSince: 'L’équipe n’a rien changé depuis hier.',
  wholeLog: 'Tout ce que l’équipe a fait',
  open: (phase: string, end: string) => `${phase} : jusqu’au ${end} (heure de Paris)`,
  openWithoutEnd: (phase: string) => `${phase} : en cours`,
  next: (phase: string, start: string) => `${phase} : à partir du ${start}`,
  noPhase: 'Aucune phase n’est ouverte.',
  firstSteps: 'Premiers pas',
  steps: {
    texts: 'Écrire la consultation et ses règles',
    themes: 'Donner des thèmes',
    phases: 'Poser les phases',
    colleague: 'Inviter une deuxième personne',
    templates: 'Préparer des modèles de réponse',
    sites: 'Accueillir un premier site',
    published: 'Publier la consultation',
  },
  done: 'fait',
}

export type Words = typeof words
