#!/usr/bin/env node
// Commands of the server, one line each. Each loads only what it needs: serving takes no importer.
import { ConfigError } from './config.ts'
import { DatabaseInUse } from './db/lock.ts'
import { UnreadableFile } from './importers/item.ts'

/** Faults of whoever runs a command: their words say all. */
const forPeople = [ConfigError, UnreadableFile, DatabaseInUse]

type Command = { run: () => Promise<void>; says: string }

const serve = () => import('./cli/serve.ts')
const maintain = () => import('./cli/maintain.ts')
const imports = () => import('./cli/imports.ts')
const staff = () => import('./cli/staff.ts')
const mails = () => import('./cli/mails.ts')
const mandates = () => import('./cli/mandates.ts')

const commands: Record<string, Command> = {
  start: { run: async () => (await serve()).runServer(), says: 'start the server' },
  migrate: {
    run: async () => (await maintain()).runMigrations(),
    says: 'bring the database to this version',
  },
  'import-territories': {
    run: async () => (await imports()).importTerritories(),
    says: 'import the current territories',
  },
  'import-official-addresses': {
    run: async () => (await imports()).importOfficialAddresses(),
    says: 'import the public directory of town halls: FILE [--dry-run]',
  },
  'import-services': {
    run: async () => (await imports()).importServices(),
    says: 'import services: --from beta|publiccode|csv FILE… [--dry-run]',
  },
  'import-contributions': {
    run: async () => (await imports()).importContributions(),
    says: 'import a Decidim export: FILE --consultation ID [--dry-run]',
  },
  'suggested-groups': {
    run: async () => (await import('./cli/suggested-groups.ts')).printSuggestedGroups(),
    says: 'contributions that wait and are alike: [--consultation ID]',
  },
  mails: {
    run: async () => (await mails()).printMails(),
    says: 'how many mails wait, left, failed; mailboxes that get no news any more',
  },
  'record-bounce': {
    run: async () => (await mails()).recordBounce(),
    says: 'record a report of a mail that failed (RFC 3464): [FILE], or its input',
  },
  seed: {
    run: async () => (await maintain()).runSeed(),
    says: 'fill an empty database with the demonstration',
  },
  'rotate-keys': {
    run: async () => (await import('./cli/rotate-keys.ts')).runRotation(),
    says: 'seal and index anew with APP_SECRET (see docs/privacy.md)',
  },
  'apply-retention': {
    run: async () => (await import('./cli/retention.ts')).runRetention(),
    says: 'delete what has been kept long enough (the server does it every hour)',
  },
  'first-administrator': {
    run: async () => (await staff()).runStaff((await staff()).firstAdministrator),
    says: 'invite the first administrator: NAME; prints a link that works once',
  },
  'staff-invite': {
    run: async () => (await staff()).runStaff((await staff()).inviteMember),
    says: 'invite a member of the team: NAME ROLE…',
  },
  'staff-invite-again': {
    run: async () => (await staff()).runStaff((await staff()).inviteMemberAgain),
    says: 'a new link for someone who lost theirs, or their keys: MEMBER-ID',
  },
  'staff-list': {
    run: async () => (await staff()).runStaff((await staff()).listTeam),
    says: 'list the team: number, state, name, roles',
  },
  'staff-roles': {
    run: async () => (await staff()).runStaff((await staff()).giveRoles),
    says: 'change the roles of a member: MEMBER-ID ROLE…',
  },
  'staff-suspend': {
    run: async () => (await staff()).runStaff((await staff()).suspendMember),
    says: 'end a member’s right to act, sessions and tokens: MEMBER-ID',
  },
  'staff-restore': {
    run: async () => (await staff()).runStaff((await staff()).restoreMember),
    says: 'give a suspended member their right to act back: MEMBER-ID',
  },
  'staff-add': {
    run: async () => (await staff()).runStaff((await staff()).addProgram),
    says: 'add a program of the team, with a token: NAME ROLE… [--dangerous]',
  },
  'draft-consultation': {
    run: async () => (await import('./cli/draft-consultation.ts')).draftConsultation(),
    says: 'draft a consultation: FILE.json --by MEMBER-ID [--publish]',
  },
  'webhook-add': {
    run: async () => (await import('./cli/webhooks.ts')).addWebhook(),
    says: 'send public events to an address: webhook-add URL [KIND…]',
  },
  'webhook-list': {
    run: async () => (await import('./cli/webhooks.ts')).listWebhooks(),
    says: 'list where events are sent, and how far each is',
  },
  sites: {
    run: async () => (await import('./cli/sites.ts')).sites(),
    says: 'list sites, or: suspend KEY REASON | restore KEY | revoke-key KEY',
  },
  quarantine: {
    run: async () => (await import('./cli/quarantine.ts')).quarantine(),
    says: 'groups of supports that look alike: [held|released|refused]',
  },
  'diagnosis-counts': {
    run: async () => (await import('./cli/diagnosis-counts.ts')).printDiagnosisCounts(),
    says: 'how many territories could ask for a diagnosis, by each reading of the thresholds',
  },
  mandates: {
    run: async () => (await mandates()).runMandates((await mandates()).wordMandates),
    says: 'who may act for a territory: TERRITORY',
  },
  'mandate-end': {
    run: async () => (await mandates()).runMandates((await mandates()).endMandateBy),
    says: 'end a mandate at once: TERRITORY PARTICIPANT REASON --by MEMBER-ID',
  },
  cases: {
    run: async () => (await mandates()).runMandates((await mandates()).wordCases),
    says: 'cases that wait for a decision, or one of them: [ID]',
  },
  'case-decide': {
    run: async () => (await mandates()).runMandates((await mandates()).decideCaseBy),
    says: 'decide a case: ID uphold|dismiss|reopen REASON --by MEMBER-ID',
  },
  'close-sessions': {
    run: async () => (await import('./cli/close-sessions.ts')).closeSessions(),
    says: 'end the sessions of one person, or of everybody: MAILBOX | --all',
  },
  'publish-committees': {
    run: async () => (await maintain()).publishCommittees(),
    says: 'publish the committee sessions whose time has come (the server does it too)',
  },
  demo: {
    run: async () => (await serve()).runDemo(),
    says: 'seed if empty, then start in demonstration mode',
  },
}

const name = process.argv[2] ?? ''
const command = commands[name]
if (!command) {
  const list = Object.entries(commands).map(([one, { says }]) => `  ${one.padEnd(27)}${says}`)
  console.error(`Usage: parvis <command>\n\n${list.join('\n')}`)
  process.exitCode = 2
} else {
  try {
    await command.run()
  } catch (error) {
    const isForPerson = error instanceof Error && forPeople.some((kind) => error instanceof kind)
    console.error(isForPerson ? error.message : error)
    process.exitCode = 1
  }
}
