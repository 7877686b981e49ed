// A server that the system lets open few files: connections leave room for newcomers, and for its own files.
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { isAll } from '../../packages/server/testing/how-many.ts'
import { freePort } from '../support/postgres.ts'
import { program, type ServerProcess, startProcess } from './server-process.ts'

let server: ServerProcess
let folder: string
let held: Socket[] = []
afterEach(async () => {
  for (const socket of held) socket.destroy()
  held = []
  await server?.kill()
  rmSync(folder, { recursive: true, force: true })
})

/** As many as the limit and more, each with a request now and then, so that none is idle for long. */
async function hold(many: number) {
  const port = Number(new URL(server.url).port)
  for (let count = 0; count < many; count += 1) {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.on('connect', () => socket.write('GET /v1/health HTTP/1.1\r\nHost: a\r\n\r\n'))
    socket.resume()
    held.push(socket)
    if (count % 50 === 0) await setTimeout(10)
  }
}

/** While hundreds arrive at once a newcomer may be the one that is let go, and comes again as browsers do. */
async function reach(path: string, tries = 5): Promise<Response> {
  try {
    return await fetch(`${server.url}${path}`, { signal: AbortSignal.timeout(10_000) })
  } catch (error) {
    if (tries === 1) throw error
    await setTimeout(200)
    return reach(path, tries - 1)
  }
}

test.each(isAll ? [400, 1024] : [400])(
  'with %i of them, more connections than that keep nobody out',
  async (limit) => {
    folder = mkdtempSync(join(tmpdir(), 'parvis-open-files-'))
    const port = await freePort()
    server = await startProcess(
      {
        PARVIS_MODE: 'demo',
        HOST: '127.0.0.1',
        PORT: String(port),
        BASE_URL: `http://127.0.0.1:${port}`,
        DATA_DIR: folder,
        DATABASE_URL: `sqlite:${join(folder, 'parvis.sqlite')}`,
        LOG_LEVEL: 'warn',
      },
      {
        command: [
          'bash',
          '-c',
          `ulimit -n ${limit} && exec "$0" "$@"`,
          process.execPath,
          program,
          'start',
        ],
      },
    )
    await hold(limit + 200)
    for (const path of ['/v1/ready', '/cookies', '/v1/open-data/propositions.csv']) {
      const answer = await reach(path)
      expect([path, answer.status]).toEqual([path, 200])
      await answer.text()
    }
    expect(server.ended()).toBeUndefined()
    expect(server.output()).toContain('the system allows few open files')
  },
)
