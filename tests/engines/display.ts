// A screen in memory, under the first number that is free.
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { startProgram } from './programs.ts'

export async function openDisplay(run: string) {
  const command = 'Xvfb -displayfd 3 -screen 0 1400x1000x24 -nolisten tcp'.split(' ')
  const server = startProgram(run, command, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const [number] = await once(server.stdio[3] as Readable, 'data')
  return {
    name: `:${String(number).trim()}`,
    async close() {
      if (server.exitCode !== null || server.signalCode !== null) return
      server.kill()
      await once(server, 'exit')
    },
  }
}
