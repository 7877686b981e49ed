// Commands that serve: start, and the demonstration.
import { spawnSync } from 'node:child_process'
import { start, stopOnSignals } from '../main.ts'
import { demoEnvironment, readConfig } from '../platform/settings/config.ts'

export async function runServer() {
  stopOnSignals(await start(readConfig()))
}

/** Seeds in a process of its own: reading all territories takes memory that serving does not. */
export async function runDemo() {
  const env = demoEnvironment()
  const [, program = ''] = process.argv
  const { status } = spawnSync(process.execPath, [...process.execArgv, program, 'seed'], {
    stdio: 'inherit',
    env,
  })
  if (status !== 0) throw new Error('The demonstration data could not be written.')
  stopOnSignals(await start(readConfig(env)))
}
