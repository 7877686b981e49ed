// What is beside the board and what it asks, in French.
const several = (count: number, one: string, more = `${one}s`) =>
  `${count.toLocaleString('fr')} ${count > 1 ? more : one}`

export const words = {
  moveTo: (count: number) =>
    count > 1 ? `Déplacer ${count} contributions vers…` : 'Déplacer la contribution vers…',
  backToWaiting: 'Remettre à ranger',
  notFound: 'Rien de ce nom ici.',
  close: 'Fermer le volet',
  open: 'Ouvrir l’éditeur',
  publicPage: 'Page publique',
  inProposals: 'Dans',
  mergeOf: (title: string) => `Fusionner « ${title} » dans une autre`,
  mergeNow: 'Fusionner',
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
  suggestionsWhy: (waiting: number, compared: number) =>
    waiting > compared
      ? `Parmi les ${compared} plus anciennes des ${waiting} qui attendent, celles qui se ressemblent.`
      : `Parmi les ${waiting} qui attendent, celles qui se ressemblent.`,
  noSuggestion: 'Rien de ce qui attend ne se ressemble assez.',
  group: (count: number) => `${count} contributions semblables`,
  nearest: (title: string) => `Proche de « ${title} »`,
  addTo: 'Les y ajouter',
  makeOf: 'En faire une proposition',
  setAside: 'Écarter pour l’équipe',
  setAsideTold: 'Suggestion écartée pour toute l’équipe.',
  alreadyAside: (name: string) => `${name} l’avait déjà écartée.`,
  othersAside: (name: string) =>
    name ? `${name} a changé les suggestions écartées.` : 'Les suggestions écartées ont changé.',
  readAgain: 'Relire',
  asideCount: (count: number) => several(count, 'suggestion écartée', 'suggestions écartées'),
  asideWhy:
    'Une suggestion écartée revient d’elle-même si une nouvelle contribution lui ressemble, ou si plus de la moitié des siennes sont rangées.',
  asideBy: (name: string, moment: string) => `Écartée par ${name}, ${moment}`,
  takeBack: 'La suggérer de nouveau',
  takenBack: 'Suggestion reprise, pour toute l’équipe.',
}

export type Words = typeof words
