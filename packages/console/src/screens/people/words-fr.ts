// The members' screen in French.
import type { StaffMember } from '@parvis/sdk/staff'

type Role = StaffMember['roles'][number]
type State = StaffMember['state']

export const words = {
  list: 'Membres de l’équipe',
  name: 'Nom',
  roles: 'Rôles',
  theirRoles: 'Ses rôles',
  state: 'État',
  keys: 'Clés',
  seen: 'Dernière venue',
  search: 'Nom',
  states: {
    invited: 'Invitation en attente',
    active: 'En activité',
    suspended: 'Accès suspendu',
  } satisfies Record<State, string>,
  lapsedState: 'Invitation expirée',
  keyless: 'Sans clé',
  none: 'aucune',
  proConnect: 'ProConnect',
  never: 'jamais',
  you: '(vous)',
  nobody: 'Personne ne répond à ces filtres.',
  alone: 'Personne d’autre n’administre : invitez une deuxième personne.',
  aloneWhy: 'Si votre clé se perd, personne d’autre ne peut vous rendre l’accès depuis la console.',
  invite: 'Inviter quelqu’un',
  inviteHint:
    'Vous recevrez ici un lien à transmettre vous-même ; il sert une fois, pendant 72 heures.',
  nameHint: 'Prénom et nom, tels que l’équipe les lira',
  makeLink: 'Créer l’invitation',
  invited: (name: string) => `L’invitation de ${name} est partie.`,
  link: (name: string) => `Lien d’invitation de ${name}`,
  linkHint: (until: string) =>
    `Montré cette seule fois, valable jusqu’au ${until}. Donnez-le de vive voix ou par un canal sûr : qui l’ouvre entre sous ce nom.`,
  inviteAgain: 'Faire un nouveau lien',
  access: 'Accès',
  inviteAgainWhy: 'Lien ou clés perdus ? Un nouveau lien remplace celui d’avant.',
  saveRoles: 'Enregistrer les rôles',
  rolesSaved: (name: string) => `Rôles de ${name} enregistrés.`,
  rolesHint: 'Ils valent dès la prochaine action de cette personne, sans nouvelle connexion.',
  suspend: 'Suspendre l’accès',
  suspendAsk: (name: string) => `Suspendre l’accès de ${name} ?`,
  suspendWhy:
    'Sessions, jetons de programmes et invitations prennent fin à l’instant. Vous pourrez rendre l’accès : ses clés sont gardées.',
  suspended: (name: string) => `L’accès de ${name} est suspendu.`,
  restore: 'Rendre l’accès',
  restored: (name: string) => `${name} peut de nouveau entrer.`,
  since: 'Membre depuis',
  suspendedAt: 'Suspension',
  invitedUntil: 'Lien d’invitation',
  until: (moment: string) => `jusqu’au ${moment}`,
  lapsed: (moment: string) => `expiré le ${moment}`,
  token: 'Jeton d’un programme',
  tokenHint: 'Un programme agit sous ce nom : voyez les jetons des programmes.',
  programs: 'Jetons des programmes',
  acts: 'Ses actes dans le journal',
  roleNames: {
    moderator: 'Modération',
    committee_secretary: 'Secrétariat de comité',
    committee_member: 'Membre de comité',
    catalogue_editor: 'Catalogue',
    sites_manager: 'Sites',
    administrator: 'Administration',
    auditor: 'Audit',
  } satisfies Record<Role, string>,
  mayDo: {
    moderator:
      'Lit les contributions, décide et répond, regroupe, publie les propositions ; tient phases, groupes de travail, mandats, cas et quarantaine.',
    committee_secretary: 'Prépare les séances, enregistre les décisions, publie le relevé.',
    committee_member: 'Note les dossiers de ses séances et se déporte.',
    catalogue_editor: 'Tient les fiches de services, les imports et les demandes des communes.',
    sites_manager: 'Accepte les sites des collectivités, les suspend, retire leurs clés.',
    administrator:
      'Fait tout ce que font les autres, invite et suspend, crée les consultations, règle les webhooks.',
    auditor: 'Lit tout, journal compris, et ne change rien.',
  } satisfies Record<Role, string>,
}

export type Words = typeof words
