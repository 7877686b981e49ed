#!/usr/bin/env node
import { UnreadableFile } from './catalogue/importers/item.ts'
// Runs the command that was asked for, where it may run.
import { commands } from './cli/commands.ts'
import { requireAllowed } from './cli/where.ts'
import { DatabaseInUse } from './platform/db/lock.ts'
import { ConfigError } from './platform/settings/config.ts'

/** Faults of whoever runs a command: their words say all. */
const forPeople = [ConfigError, UnreadableFile, DatabaseInUse]

const name = process.argv[2] ?? ''
const command = commands[name]
if (!command) {
  const list = Object.entries(commands).map(([one, { says }]) => `  ${one.padEnd(27)}${says}`)
  console.error(`Usage: parvis <command>\n\n${list.join('\n')}`)
  process.exitCode = 2
} else {
  try {
    requireAllowed(name, command)
    await command.run()
  } catch (error) {
    const isForPerson = error instanceof Error && forPeople.some((kind) => error instanceof kind)
    console.error(isForPerson ? error.message : error)
    process.exitCode = 1
  }
}
