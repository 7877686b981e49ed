// Descriptors of a real server: whatever is asked, by HEAD, in part, or left at its first bytes, none stays open.
import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, useApp } from '../../../testing/app.ts'
import { routeRows } from '../../../testing/authorisation.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { signedInMember } from '../../../testing/staff-visitor.ts'
import type { Visitor } from '../../../testing/visitor.ts'
import { makeEdition } from '../../outlets/opendata/edition.ts'
import { listen } from './listen.ts'

const app: TestApp = useApp('sqlite', {})
let server: Awaited<ReturnType<typeof listen>>
beforeAll(async () => {
  server = await listen(app.app, {
    host: '127.0.0.1',
    port: 0,
    blocksOf: () => [],
    log: app.deps.log,
  })
})
afterAll(() => server?.close())

const ofSystem = '/proc/self/fd'
const opened = () => readdirSync(ofSystem).length

type Way = { method: string; headers?: string; leaves?: 'at once' | 'at its first bytes' }
const ways: Way[] = [
  { method: 'HEAD' },
  { method: 'HEAD', headers: 'Range: bytes=1-5\r\n' },
  { method: 'GET', leaves: 'at once' },
  { method: 'GET', leaves: 'at its first bytes' },
  { method: 'GET', headers: 'Range: bytes=1-5\r\n' },
  { method: 'GET', headers: 'Range: bytes=999999999-\r\n' },
  { method: 'GET', headers: 'If-None-Match: *\r\n' },
]

function ask(path: string, cookie: string, { method, headers = '', leaves }: Way) {
  return new Promise<string>((resolve) => {
    let first = ''
    const socket = connect(server.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.on('close', () => resolve(first))
    socket.on('data', (piece) => {
      first ||= String(piece).slice(9, 12)
      if (leaves) socket.destroy()
    })
    const host = 'Host: parvis.localhost\r\nConnection: close\r\n'
    socket.write(`${method} ${path} HTTP/1.1\r\n${host}${cookie}${headers}\r\n`, () => {
      if (leaves === 'at once') void setTimeout(5).then(() => socket.destroy())
    })
  })
}

const cookiesOf = ({ cookies }: Visitor) =>
  `Cookie: ${[...cookies].map((pair) => pair.join('=')).join('; ')}\r\n`

const edition = '/v1/open-data/editions/latest'
const streamed = [
  `${edition}/soutiens.ndjson`,
  `${edition}/soutiens.csv`,
  `${edition}/checksums.txt`,
  '/v1/open-data/propositions.csv',
  '/v1/open-data/contributions.json',
  '/mon-espace/donnees.json',
]
const values: [RegExp, string][] = [
  [/^\/propositions\//, proposals.open],
  [/^\/services\//, 'agenda-commun'],
  [/:\w+/, 'numerique-2026'],
]
const open = Object.keys(routeRows)
  .filter((row) => row.startsWith('GET /') && routeRows[row] === 'anyone')
  .map((row) => row.slice(4))
  .map((path) => path.replaceAll(/:\w+/g, values.find(([one]) => one.test(path))?.[1] ?? ''))
  .concat('/v1/openapi.json', '/assets/icon.svg')

test.runIf(existsSync(ofSystem))(
  'none stays open',
  async () => {
    await makeEdition(app.deps)
    const person = cookiesOf(await signInToSpace(app, mailboxes.resident))
    const member = await signedInMember(app, ['moderator'])
    await ask('/', '', { method: 'GET' })
    const before = opened()
    for (const path of [...streamed, ...open]) {
      for (const way of ways) {
        const times = streamed.includes(path) ? 6 : 1
        const asked = Array.from({ length: times }, () => ask(path, person, way))
        const [status] = await Promise.all(asked)
        // What answers is told: nothing that was refused would be measured.
        if (streamed.includes(path) && !way.leaves) {
          expect([path, way, status]).toEqual([path, way, expect.stringMatching(/^(2|304|416)/)])
        }
      }
    }
    const changes = '/v1/staff/changes'
    const stream = `${cookiesOf(member.visitor)}Accept: text/event-stream\r\n`
    for (const way of ways.filter((one) => one.leaves || one.method === 'HEAD')) {
      await Promise.all([1, 2, 3].map(() => ask(changes, stream, way)))
    }
    // Sockets that are being closed take a moment.
    for (let tries = 0; tries < 100 && opened() > before; tries += 1) await setTimeout(50)
    expect(opened()).toBeLessThanOrEqual(before)
  },
  60_000,
)
