// Runs one command, where it may run; what keeps it from its work is said in words.
import { wordsForPeople } from './command-fault.ts'
import { commands } from './commands.ts'
import { requireAllowed } from './where.ts'

export async function runCommand(name: string) {
  const command = commands[name]
  if (!command) {
    const list = Object.entries(commands).map(([one, { says }]) => `  ${one.padEnd(27)}${says}`)
    console.error(`Usage: parvis <command>\n\n${list.join('\n')}`)
    process.exitCode = 2
    return
  }
  try {
    requireAllowed(name, command)
    await command.run()
  } catch (error) {
    console.error(wordsForPeople(error) ?? error)
    process.exitCode = 1
  }
}
