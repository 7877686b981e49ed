// Commands of the server, one line each. Each loads only what it needs: serving takes no importer.

/** A command that makes data up never does it among true data: each says where it may run. */
export type Where = 'anywhere' | 'outside production' | 'in a demonstration'

export type Command = {
  run: () => Promise<void>
  says: string
  where: Where
  /** It serves, or reads for minutes: its memory is kept from growing. */
  isLong?: boolean
}

const serve = () => import('./serve.ts')
const maintain = () => import('./maintain.ts')
const imports = () => import('./imports.ts')
const staff = () => import('./staff.ts')
const mails = () => import('./mails.ts')
const mandates = () => import('./mandates.ts')

export const commands: Record<string, Command> = {
  start: {
    run: async () => (await serve()).runServer(),
    says: 'start the server',
    where: 'anywhere',
    isLong: true,
  },
  migrate: {
    run: async () => (await maintain()).runMigrations(),
    says: 'bring the database to this version',
    where: 'anywhere',
  },
  'import-territories': {
    run: async () => (await imports()).importTerritories(),
    says: 'import the current territories',
    where: 'anywhere',
  },
  'import-official-addresses': {
    run: async () => (await imports()).importOfficialAddresses(),
    says: 'import the public directory of town halls: FILE [--dry-run]',
    where: 'anywhere',
  },
  'import-services': {
    run: async () => (await imports()).importServices(),
    says: 'import services: --from beta|publiccode|csv FILE… [--dry-run]',
    where: 'anywhere',
  },
  'import-contributions': {
    run: async () => (await imports()).importContributions(),
    says: 'import a table of another platform: FILE --consultation ID [--dry-run]',
    where: 'anywhere',
    isLong: true,
  },
  'suggested-groups': {
    run: async () => (await import('./suggested-groups.ts')).printSuggestedGroups(),
    says: 'contributions that wait and are alike: [--consultation ID]',
    where: 'anywhere',
  },
  mails: {
    run: async () => (await mails()).printMails(),
    says: 'how many mails wait, left, failed; mailboxes that get no news any more',
    where: 'anywhere',
  },
  'record-bounce': {
    run: async () => (await mails()).recordBounce(),
    says: 'record a report of a mail that failed (RFC 3464): [FILE], or its input',
    where: 'anywhere',
  },
  seed: {
    run: async () => (await maintain()).runSeed(),
    says: 'fill an empty database with the demonstration',
    where: 'in a demonstration',
  },
  'rotate-keys': {
    run: async () => (await import('./rotate-keys.ts')).runRotation(),
    says: 'seal and index anew with APP_SECRET (see docs/privacy.md)',
    where: 'anywhere',
  },
  'apply-retention': {
    run: async () => (await import('./retention.ts')).runRetention(),
    says: 'delete what has been kept long enough (the server does it every hour)',
    where: 'anywhere',
  },
  'first-administrator': {
    run: async () => (await staff()).runStaff((await staff()).firstAdministrator),
    says: 'invite the first administrator: NAME; prints a link that works once',
    where: 'anywhere',
  },
  'staff-invite': {
    run: async () => (await staff()).runStaff((await staff()).inviteMember),
    says: 'invite a member of the team: NAME ROLE…',
    where: 'anywhere',
  },
  'staff-invite-again': {
    run: async () => (await staff()).runStaff((await staff()).inviteMemberAgain),
    says: 'a new link for someone who lost theirs, or their keys: MEMBER-ID',
    where: 'anywhere',
  },
  'staff-list': {
    run: async () => (await staff()).runStaff((await staff()).listTeam),
    says: 'list the team: number, state, name, roles',
    where: 'anywhere',
  },
  'staff-roles': {
    run: async () => (await staff()).runStaff((await staff()).giveRoles),
    says: 'change the roles of a member: MEMBER-ID ROLE…',
    where: 'anywhere',
  },
  'staff-suspend': {
    run: async () => (await staff()).runStaff((await staff()).suspendMember),
    says: 'end a member’s right to act, sessions and tokens: MEMBER-ID',
    where: 'anywhere',
  },
  'staff-restore': {
    run: async () => (await staff()).runStaff((await staff()).restoreMember),
    says: 'give a suspended member their right to act back: MEMBER-ID',
    where: 'anywhere',
  },
  'staff-add': {
    run: async () => (await staff()).runStaff((await staff()).addProgram),
    says: 'add a program of the team, with a token: NAME ROLE… [--dangerous]',
    where: 'anywhere',
  },
  'draft-consultation': {
    run: async () => (await import('./draft-consultation.ts')).draftConsultation(),
    says: 'draft a consultation: FILE.json --by MEMBER-ID [--publish]',
    where: 'anywhere',
  },
  'webhook-add': {
    run: async () => (await import('./webhooks.ts')).addWebhook(),
    says: 'send public events to an address: webhook-add URL [KIND…]',
    where: 'anywhere',
  },
  'webhook-list': {
    run: async () => (await import('./webhooks.ts')).listWebhooks(),
    says: 'list where events are sent, and how far each is',
    where: 'anywhere',
  },
  sites: {
    run: async () => (await import('./sites.ts')).sites(),
    says: 'list sites, or: suspend KEY REASON | restore KEY | revoke-key KEY',
    where: 'anywhere',
  },
  quarantine: {
    run: async () => (await import('./quarantine.ts')).quarantine(),
    says: 'groups of supports that look alike: [held|released|refused]',
    where: 'anywhere',
  },
  'diagnosis-counts': {
    run: async () => (await import('./diagnosis-counts.ts')).printDiagnosisCounts(),
    says: 'how many territories could ask for a diagnosis, by each reading of the thresholds',
    where: 'anywhere',
  },
  mandates: {
    run: async () => (await mandates()).runMandates((await mandates()).wordMandates),
    says: 'who may act for a territory: TERRITORY',
    where: 'anywhere',
  },
  'mandate-end': {
    run: async () => (await mandates()).runMandates((await mandates()).endMandateBy),
    says: 'end a mandate at once: TERRITORY PARTICIPANT REASON --by MEMBER-ID',
    where: 'anywhere',
  },
  cases: {
    run: async () => (await mandates()).runMandates((await mandates()).wordCases),
    says: 'cases that wait for a decision, or one of them: [ID]',
    where: 'anywhere',
  },
  'case-decide': {
    run: async () => (await mandates()).runMandates((await mandates()).decideCaseBy),
    says: 'decide a case: ID uphold|dismiss|reopen REASON --by MEMBER-ID',
    where: 'anywhere',
  },
  'close-sessions': {
    run: async () => (await import('./close-sessions.ts')).closeSessions(),
    says: 'end the sessions of one person, or of everybody: MAILBOX | --all',
    where: 'anywhere',
  },
  'publish-committees': {
    run: async () => (await maintain()).publishCommittees(),
    says: 'publish the committee sessions whose time has come (the server does it too)',
    where: 'anywhere',
  },
  demo: {
    run: async () => (await serve()).runDemo(),
    says: 'seed if empty, then start in demonstration mode',
    where: 'outside production',
    isLong: true,
  },
}
