// The shell in French.
export const words = {
  brand: 'Parvis',
  console: 'Console de l’équipe',
  skip: 'Aller au contenu',
  menu: 'Menu',
  mainMenu: 'Menu principal',
  myPage: 'Mon compte, mes clés et mes sessions',
  waiting: 'en attente',
  here: 'Aussi ici',
  keyboard: 'Clavier',
  otherLanguage: 'English',
  loading: 'Chargement…',
  notHere: 'Cette adresse ne mène à rien',
  notHereWhy: 'Le lien est peut-être incomplet, ou d’une version plus récente de la console.',
  notYours: 'Cet écran n’est pas pour vos rôles.',
  notYoursWhy: (roles: string) => `Il s’ouvre avec : ${roles}.`,
  failed: 'La console n’a pas pu s’ouvrir',
  tryAgain: 'Réessayer',
  screens: {
    home: 'Accueil',
    queue: 'Modération',
    board: 'Regroupement',
    proposal: 'Proposition',
    log: 'Journal',
    people: 'Membres',
  },
  groups: {
    day: 'Aujourd’hui',
    team: 'Équipe et système',
  },
  roles: {
    moderator: 'modération',
    committee_secretary: 'secrétariat de comité',
    committee_member: 'membre de comité',
    catalogue_editor: 'catalogue',
    sites_manager: 'sites',
    administrator: 'administration',
    auditor: 'audit',
  },
}

export type Words = typeof words
