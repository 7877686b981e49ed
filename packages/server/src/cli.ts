#!/usr/bin/env node
// The program: its first word is the command. Nothing else is loaded before Node is known to be new enough.
import { tooOld } from './cli/node-floor.ts'

const why = tooOld(process.versions)
if (why) {
  console.error(why)
  process.exitCode = 1
} else {
  const name = process.argv[2] ?? ''
  const { commands } = await import('./cli/commands.ts')
  // Before what the command needs is loaded, which would be for nothing.
  if (commands[name]?.isLong) (await import('./cli/small-young.ts')).keepYoungSmall()
  const { runCommand } = await import('./cli/run-command.ts')
  await runCommand(name)
}
