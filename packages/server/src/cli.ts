#!/usr/bin/env node
// Commands of the server: start, migrate, seed, import; one line each.
import {
  addStaff,
  importContributions,
  importServices,
  importTerritories,
  runDemo,
  runMigrations,
  runSeed,
  runServer,
} from './cli/commands.ts'
import { ConfigError } from './config.ts'
import { UnreadableFile } from './importers/item.ts'

const commands: Record<string, { run: () => Promise<void>; says: string }> = {
  start: { run: runServer, says: 'start the server' },
  migrate: { run: runMigrations, says: 'bring the database to this version' },
  'import-territories': { run: importTerritories, says: 'import the current territories' },
  'import-services': {
    run: importServices,
    says: 'import services: --from beta|publiccode|csv FILE… [--dry-run]',
  },
  'import-contributions': {
    run: importContributions,
    says: 'import a Decidim export: FILE --consultation ID [--dry-run]',
  },
  seed: { run: runSeed, says: 'fill an empty database with the demonstration' },
  'staff-add': { run: addStaff, says: 'add a member of the team: staff-add NAME ROLE…' },
  demo: { run: runDemo, says: 'seed if empty, then start in demonstration mode' },
}

const name = process.argv[2] ?? ''
const command = commands[name]
if (!command) {
  const list = Object.entries(commands).map(([one, { says }]) => `  ${one.padEnd(20)}${says}`)
  console.error(`Usage: parvis <command>\n\n${list.join('\n')}`)
  process.exitCode = 2
} else {
  try {
    await command.run()
  } catch (error) {
    const isForPerson = error instanceof ConfigError || error instanceof UnreadableFile
    console.error(isForPerson ? error.message : error)
    process.exitCode = 1
  }
}
