#!/usr/bin/env node
// Runs the command that was asked for, where it may run.
import { wordsForPeople } from './cli/command-fault.ts'
import { commands } from './cli/commands.ts'
import { requireAllowed } from './cli/where.ts'

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
    console.error(wordsForPeople(error) ?? error)
    process.exitCode = 1
  }
}
