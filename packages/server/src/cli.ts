#!/usr/bin/env node
// The program: its first word is the command. Nothing else is loaded before Node is known to be new enough.
import { tooOld } from './cli/node-floor.ts'

const why = tooOld(process.versions)
if (why) {
  console.error(why)
  process.exitCode = 1
} else {
  const { runCommand } = await import('./cli/run-command.ts')
  await runCommand(process.argv[2] ?? '')
}
