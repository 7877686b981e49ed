// Fifty connections read what anyone may: from our server, and the same bytes from a bare one.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asPeopleType } from '../../packages/server/testing/as-people-type.ts'
import { program, type ServerProcess, startProcess } from '../faults/server-process.ts'
import { settingsOf } from '../faults/storage.ts'
import { freePort } from '../support/postgres.ts'
import type { BareAnswers } from './bare-reads.ts'
import { awake, measure, median } from './load.ts'
import { processorSeconds } from './processor.ts'

const connections = 50

type Kind = 'operation' | 'unchanged' | 'page' | 'search'

const operations = [
  '/v1/proposals',
  '/v1/consultations',
  '/v1/services',
  '/v1/embeds?consultation=*',
  '/v1/committees',
]
const pages = ['/', '/propositions', '/services', '/accessibilite']

/** Each beginning of what people type, as it is asked for while they type. */
function searches() {
  const typed = asPeopleType.split('\n').flatMap((line) => line.split(' > ')[0]?.trim() || [])
  return typed.flatMap((text) =>
    [...text].map(
      (_, at) => `/v1/territories?${new URLSearchParams({ q: text.slice(0, at + 1) })}`,
    ),
  )
}

const asked: Record<Kind, { addresses: string[]; reads: number; etags?: true }> = {
  operation: { addresses: operations, reads: 15_000 },
  unchanged: { addresses: operations, reads: 40_000, etags: true },
  page: { addresses: pages, reads: 10_000 },
  search: { addresses: searches(), reads: 10_000 },
}

/** As shares of what the bare server gives, by the processor's time that each takes. */
export const readTargets: Record<Kind, { what: string; atLeast: number }> = {
  operation: { what: 'public operations ÷ a bare GET of the same bytes', atLeast: 0.9 },
  unchanged: { what: '  the same, unchanged ÷ a bare 304', atLeast: 0.9 },
  page: { what: 'hosted pages without a session ÷ a bare GET', atLeast: 0.8 },
  search: { what: 'territories as people type ÷ a bare GET', atLeast: 0.6 },
}

export type ReadFigure = {
  kind: Kind
  /** Reads a second of the processor that each server took. */
  ours: number
  bare: number
  /** Of the rounds: the ratios in order. */
  ratios: number[]
}

export async function measureReads(rounds = 5): Promise<ReadFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-bench-'))
  const settings = {
    ...settingsOf(`sqlite:${join(folder, 'parvis.sqlite')}`, folder, await freePort()),
    LOG_LEVEL: 'info',
  }
  execFileSync(process.execPath, [program, 'seed'], {
    env: { PATH: process.env.PATH, ...settings },
  })
  const ours = await startProcess(settings, { stdout: 'ignore' })
  const answers = await read(
    settings.BASE_URL,
    Object.values(asked).flatMap((one) => one.addresses),
  )
  const bare = await startBare(folder, answers)
  try {
    return await inTurns({ ours, bare: bare.process, answers }, rounds, {
      ours: Number(settings.PORT),
      bare: bare.port,
    })
  } finally {
    for (const one of [ours, bare.process]) await one.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

async function read(url: string, addresses: string[]) {
  const answers: BareAnswers = {}
  for (const address of addresses) {
    const answer = await fetch(url + address)
    if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
    const [type = '', etag = ''] = ['Content-Type', 'ETag'].map(
      (name) => answer.headers.get(name) ?? '',
    )
    answers[address] = { type, etag, body: await answer.text() }
  }
  return answers
}

async function startBare(folder: string, answers: BareAnswers) {
  const port = await freePort()
  const file = join(folder, 'answers.json')
  writeFileSync(file, JSON.stringify(answers))
  const settings = { BARE_ANSWERS: file, PORT: String(port), BASE_URL: `http://127.0.0.1:${port}` }
  const command = [process.execPath, fileURLToPath(new URL('./bare-reads.ts', import.meta.url))]
  return { port, process: await startProcess(settings, { command, stdout: 'ignore' }) }
}

type Both<T> = { ours: T; bare: T }
type Contest = Both<ServerProcess> & { answers: BareAnswers }

/** Round zero warms up and is not counted. */
async function inTurns(contest: Contest, rounds: number, ports: Both<number>) {
  for (const { pid } of [contest.ours, contest.bare]) process.kill(pid, 'SIGSTOP')
  const figures: ReadFigure[] = []
  for (const kind of Object.keys(asked) as Kind[]) {
    const rates: Both<number[]> = { ours: [], bare: [] }
    for (let round = 0; round <= rounds; round += 1) {
      for (const who of ['ours', 'bare'] as const) {
        const rate = await rateOf(contest[who], {
          kind,
          port: ports[who],
          answers: contest.answers,
        })
        if (round > 0) rates[who].push(rate)
      }
    }
    const ratios = rates.ours.map((rate, at) => rate / (rates.bare[at] ?? Number.NaN))
    figures.push({
      kind,
      ours: median(rates.ours),
      bare: median(rates.bare),
      ratios: ratios.sort((a, b) => a - b),
    })
  }
  return figures
}

type Round = { kind: Kind; port: number; answers: BareAnswers }

/** Everything shares the machine's cores: what counts is what the server itself takes. */
async function rateOf({ pid }: ServerProcess, { kind, port, answers }: Round) {
  const { addresses, reads, etags } = asked[kind]
  const requests = Array.from({ length: reads }, (_, at) => {
    const address = addresses[at % addresses.length] ?? ''
    const tag = etags ? `If-None-Match: ${answers[address]?.etag}\r\n` : ''
    return `GET ${address} HTTP/1.1\r\nHost: 127.0.0.1\r\n${tag}\r\n`
  })
  return awake(pid, async () => {
    const before = processorSeconds(pid)
    const { statuses } = await measure({ port, connections, requests })
    const expected = etags ? '304' : '200'
    if (statuses[expected] !== reads) throw new Error(`${kind}: ${JSON.stringify(statuses)}`)
    return reads / (processorSeconds(pid) - before)
  })
}
