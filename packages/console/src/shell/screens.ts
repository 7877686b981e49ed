// Every screen: its address, the operation that opens it, and the file that is loaded on use.
import type { Waiting } from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import type { ConsoleScreen } from './console-screen.ts'
import type { Words } from './words-fr.ts'

export type Screen = {
  /** Its name in the words of the shell. */
  name: keyof Words['screens']
  path: `/console${string}`
  /** Who may call it sees the screen; none: everyone of the team. */
  opensWith?: operations.Allowed
  /** Where the menu has it; none: one comes from another screen. */
  group?: keyof Words['groups']
  /** What waits there: the menu says how much. */
  waits?: readonly Waiting['kind'][]
  /** After `g`, by keyboard. */
  letter?: string
  load: () => Promise<new () => ConsoleScreen>
}

export const screens: readonly Screen[] = [
  {
    name: 'home',
    path: '/console',
    letter: 'a',
    group: 'day',
    load: async () => (await import('../screens/home/home.ts')).HomeScreen,
  },
  {
    name: 'queue',
    path: '/console/moderation',
    opensWith: operations.listModerationQueue,
    group: 'day',
    letter: 'm',
    waits: ['received_contribution'],
    load: async () => (await import('../screens/queue/queue.ts')).QueueScreen,
  },
  {
    name: 'board',
    path: '/console/regroupement',
    opensWith: operations.listProposalCards,
    group: 'day',
    letter: 'r',
    load: async () => (await import('../screens/board/board.ts')).BoardScreen,
  },
  {
    name: 'proposal',
    path: '/console/propositions/:id',
    opensWith: operations.getStaffProposal,
    load: async () => (await import('../screens/proposal/proposal.ts')).ProposalScreen,
  },
  {
    name: 'consultations',
    path: '/console/consultations',
    opensWith: operations.listStaffConsultations,
    group: 'consultation',
    letter: 'o',
    load: async () =>
      (await import('../screens/consultations/consultations.ts')).ConsultationsScreen,
  },
  {
    name: 'phases',
    path: '/console/phases',
    opensWith: operations.getStaffConsultation,
    group: 'consultation',
    letter: 'p',
    load: async () => (await import('../screens/phases/phases.ts')).PhasesScreen,
  },
  {
    name: 'catalogue',
    path: '/console/services',
    letter: 's',
    opensWith: operations.staffListServices,
    group: 'services',
    load: async () => (await import('../screens/catalogue/catalogue.ts')).CatalogueScreen,
  },
  {
    name: 'newService',
    path: '/console/services/nouveau',
    opensWith: operations.createService,
    load: async () => (await import('../screens/catalogue/new-service.ts')).NewServiceScreen,
  },
  {
    name: 'fromDecision',
    path: '/console/services/depuis-une-decision',
    opensWith: operations.createServiceFromDecision,
    load: async () => (await import('../screens/catalogue/from-decision.ts')).FromDecisionScreen,
  },
  {
    name: 'importFile',
    path: '/console/services/import',
    opensWith: operations.readServiceFile,
    load: async () => (await import('../screens/catalogue/import.ts')).ImportScreen,
  },
  {
    name: 'importRows',
    path: '/console/services/import/:id',
    opensWith: operations.listServiceImportRows,
    load: async () => (await import('../screens/catalogue/import-rows.ts')).ImportRowsScreen,
  },
  {
    name: 'service',
    path: '/console/services/:id',
    opensWith: operations.staffGetService,
    load: async () => (await import('../screens/catalogue/service.ts')).ServiceScreen,
  },
  {
    name: 'requests',
    path: '/console/demandes',
    letter: 'd',
    opensWith: operations.listServiceRequests,
    group: 'services',
    load: async () => (await import('../screens/requests/requests.ts')).RequestsScreen,
  },
  {
    name: 'diagnoses',
    path: '/console/diagnostics',
    opensWith: operations.listDiagnoses,
    group: 'services',
    load: async () => (await import('../screens/requests/diagnoses.ts')).DiagnosesScreen,
  },
  {
    name: 'thresholds',
    path: '/console/diagnostics/seuils',
    opensWith: operations.getDiagnosisSettings,
    load: async () => (await import('../screens/requests/thresholds.ts')).ThresholdsScreen,
  },
  {
    name: 'committees',
    path: '/console/comites',
    opensWith: operations.staffListCommittees,
    group: 'decide',
    letter: 'c',
    load: async () => (await import('../screens/committee/committees.ts')).CommitteesScreen,
  },
  {
    name: 'committee',
    path: '/console/comites/:id',
    opensWith: operations.staffGetCommittee,
    load: async () => (await import('../screens/committee/room.ts')).CommitteeRoom,
  },
  {
    name: 'groups',
    path: '/console/groupes',
    opensWith: operations.listKeptProposals,
    group: 'decide',
    letter: 'f',
    load: async () => (await import('../screens/groups/groups.ts')).GroupsScreen,
  },
  {
    name: 'workingGroup',
    path: '/console/groupes/:id',
    opensWith: operations.getStaffWorkingGroup,
    load: async () => (await import('../screens/groups/group.ts')).GroupScreen,
  },
  {
    name: 'myGrids',
    path: '/console/mes-grilles',
    opensWith: operations.listMyCommittees,
    group: 'decide',
    letter: 'n',
    waits: ['item_to_score'],
    load: async () => (await import('../screens/committee/my-grid.ts')).MyGrid,
  },
  {
    name: 'registrations',
    path: '/console/inscriptions-de-sites',
    opensWith: operations.listSiteRegistrations,
    group: 'day',
    letter: 'i',
    waits: ['site_registration'],
    load: async () => (await import('../screens/sites/registrations.ts')).RegistrationsScreen,
  },
  {
    name: 'cases',
    path: '/console/dossiers',
    opensWith: operations.listCases,
    group: 'day',
    letter: 'h',
    waits: ['case'],
    load: async () => (await import('../screens/cases/cases.ts')).CasesScreen,
  },
  {
    name: 'quarantine',
    path: '/console/quarantaine',
    opensWith: operations.listQuarantine,
    group: 'day',
    letter: 'q',
    waits: ['held_support_group'],
    load: async () => (await import('../screens/quarantine/quarantine.ts')).QuarantineScreen,
  },
  {
    name: 'mandates',
    path: '/console/habilitations',
    opensWith: operations.listMandates,
    group: 'partners',
    letter: 'x',
    load: async () => (await import('../screens/cases/mandates.ts')).MandatesScreen,
  },
  {
    name: 'sites',
    path: '/console/sites',
    opensWith: operations.listStaffSites,
    group: 'partners',
    letter: 't',
    load: async () => (await import('../screens/sites/sites.ts')).SitesScreen,
  },
  {
    name: 'embed',
    path: '/console/integration',
    opensWith: operations.previewEmbedding,
    group: 'partners',
    letter: 'b',
    load: async () => (await import('../screens/embed/embed.ts')).EmbedScreen,
  },
  {
    name: 'log',
    path: '/console/journal',
    opensWith: operations.listStaffLog,
    group: 'team',
    letter: 'j',
    load: async () => (await import('../screens/log/log.ts')).LogScreen,
  },
  {
    name: 'people',
    path: '/console/membres',
    opensWith: operations.listStaffMembers,
    group: 'team',
    letter: 'e',
    load: async () => (await import('../screens/people/people.ts')).PeopleScreen,
  },
  {
    name: 'mails',
    path: '/console/courriels',
    opensWith: operations.getMailFigures,
    group: 'team',
    letter: 'u',
    load: async () => (await import('../screens/mails/mails.ts')).MailsScreen,
  },
  {
    name: 'webhooks',
    path: '/console/webhooks',
    opensWith: operations.listWebhooks,
    group: 'team',
    letter: 'w',
    load: async () => (await import('../screens/webhooks/webhooks.ts')).WebhooksScreen,
  },
  {
    name: 'openData',
    path: '/console/donnees-ouvertes',
    opensWith: operations.getStaffOpenData,
    group: 'team',
    letter: 'v',
    load: async () => (await import('../screens/open-data/open-data.ts')).OpenDataScreen,
  },
  {
    name: 'settings',
    path: '/console/reglages',
    opensWith: operations.listReplies,
    group: 'team',
    letter: 'l',
    load: async () => (await import('../screens/settings/settings.ts')).SettingsScreen,
  },
]
