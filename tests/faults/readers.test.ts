// Clients that ask and never read, against the released server in a process with little memory.
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type onTestFinished as OnTestFinished, test } from 'vitest'
import { watchMemory } from '../bench/memory.ts'
import { freePort } from '../support/postgres.ts'
import { program, type ServerProcess, startProcess } from './server-process.ts'

/** Ends with the test. */
async function startSmall(onFinished: typeof OnTestFinished) {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-readers-'))
  const port = await freePort()
  const server = await startProcess(
    {
      PARVIS_MODE: 'demo',
      PORT: String(port),
      BASE_URL: `http://localhost:${port}`,
      DATA_DIR: folder,
      DATABASE_URL: `sqlite:${join(folder, 'parvis.sqlite')}`,
      LOG_LEVEL: 'error',
    },
    { command: [process.execPath, '--max-old-space-size=256', program, 'start'] },
  )
  onFinished(async () => {
    await server.kill()
    rmSync(folder, { recursive: true, force: true })
  })
  return server
}

/** A packet of 61 kB asks for as many answers as it holds requests; none of them is read. */
async function askWithoutReading(server: ServerProcess, method: string, path: string) {
  const one = `${method} ${path} HTTP/1.1\r\nHost: a\r\n\r\n`
  const { port } = new URL(server.url)
  const socket: Socket = connect(Number(port), 'localhost')
  socket.on('error', () => {})
  socket.pause()
  await new Promise((resolve) => socket.write(one.repeat(Math.floor(61_000 / one.length)), resolve))
  return socket
}

// Each mostly waits.
test.concurrent.for([
  ['GET', '/v1/openapi.json'],
  ['GET', '/propositions'],
  ['HEAD', '/v1/openapi.json'],
] as const)(
  'twelve connections that pipeline %s %s and never read take nothing from the others',
  async ([method, path], { onTestFinished, expect }) => {
    const server = await startSmall(onTestFinished)
    const memory = watchMemory(server.pid)
    const sockets = await Promise.all(
      Array.from({ length: 12 }, () => askWithoutReading(server, method, path)),
    )
    for (let second = 0; second < 8; second += 1) {
      await setTimeout(500)
      expect(server.ended()).toBeUndefined()
      const answer = await fetch(`${server.url}/v1/health`, { signal: AbortSignal.timeout(10_000) })
      expect(answer.status).toBe(200)
    }
    for (const socket of sockets) socket.destroy()
    expect(await memory.most()).toBeLessThan(512)
  },
)
