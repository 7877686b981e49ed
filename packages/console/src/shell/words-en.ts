// The shell in English.
import type { Words } from './words-fr.ts'

export const words: Words = {
  brand: 'Parvis',
  console: 'The team’s console',
  skip: 'Skip to content',
  menu: 'Menu',
  mainMenu: 'Main menu',
  myPage: 'My account, keys and sessions',
  waiting: 'waiting',
  here: 'Also here',
  keyboard: 'Keyboard',
  otherLanguage: 'Français',
  loading: 'Loading…',
  notHere: 'This address leads nowhere',
  notHereWhy: 'The link may be incomplete, or of a later version of the console.',
  notYours: 'This screen is not for your roles.',
  notYoursWhy: (roles) => `It opens with: ${roles}.`,
  failed: 'The console could not open',
  tryAgain: 'Try again',
  screens: {
    home: 'Home',
    queue: 'Moderation',
    board: 'Grouping',
    proposal: 'Proposal',
    log: 'Log',
    people: 'Members',
  },
  groups: {
    day: 'Today',
    team: 'Team and system',
  },
  roles: {
    moderator: 'moderation',
    committee_secretary: 'committee secretary',
    committee_member: 'committee member',
    catalogue_editor: 'catalogue',
    sites_manager: 'sites',
    administrator: 'administration',
    auditor: 'audit',
  },
}
