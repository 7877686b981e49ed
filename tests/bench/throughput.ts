// Fifty people confirm at once: shared commits, one commit a request, PostgreSQL, and a POST that stores nothing.
import { fileURLToPath } from 'node:url'
import { serverCommand } from '../faults/server-process.ts'
import { startPostgres } from '../support/postgres.ts'
import { compete } from './contest.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const [node = '', ...server] = serverCommand

export const bare = { command: [node, path('./bare-server.ts')], confirmations: 4000 }

export async function measureThroughput(rounds = 5) {
  const postgres = await startPostgres()
  try {
    return await compete(
      {
        bare,
        shared: { command: serverCommand, confirmations: 4000 },
        single: {
          command: [node, '--import', path('./one-a-commit.ts'), ...server],
          confirmations: 1500,
        },
        postgres: {
          command: serverCommand,
          confirmations: 2000,
          databaseUrl: await postgres.createDatabase(),
        },
      },
      rounds,
    )
  } finally {
    await postgres.stop()
  }
}
