// Servers that take confirmations in turns, fifty at once: how many a second, how soon, and of how much processor.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '../../packages/server/src/platform/db/tables.ts'
import { type ServerProcess, startProcess } from '../faults/server-process.ts'
import { prepareSetting, type Setting } from '../faults/setting.ts'
import { openStorage } from '../faults/storage.ts'
import type { Measure } from './agent.ts'
import { awake, measure, median } from './load.ts'
import { prepareConfirmations } from './prepared.ts'
import { processorSeconds, processorSecondsBelow } from './processor.ts'

const connections = 50
const proposals = 300

export type Entrant = {
  command: string[]
  /** In a round. */
  confirmations: number
  /** A SQLite file when left out. */
  databaseUrl?: string
  /** What is there before it starts. */
  fill?: (db: Db) => Promise<void>
}

export type Figures = {
  /** Confirmations a second. */
  rate: number
  /** Microseconds of processor that the server took for one; and its PostgreSQL. */
  own: number
  database: number
  /** Of the answers, in milliseconds. */
  p50: number
  p99: number
  /** How much longer the slowest hundredth took, round by round. */
  spread: number
}

type Contender = {
  name: string
  entrant: Entrant
  setting: Setting
  process: ServerProcess
  /** Of its PostgreSQL. */
  postmaster: number | undefined
  requests: string[]
  rounds: Figures[]
}

/** Medians; the rounds alternate so that all share the weather. */
export async function compete<Name extends string>(
  entrants: Record<Name, Entrant>,
  rounds: number,
): Promise<Record<Name, Figures>> {
  const contenders: Contender[] = []
  try {
    for (const [name, entrant] of Object.entries<Entrant>(entrants))
      contenders.push(await prepare(name, entrant, rounds))
    for (let round = 0; round <= rounds; round += 1) {
      for (const contender of contenders) await play(contender, round)
    }
    const figures = contenders.map((one) => [one.name, medians(one.rounds)])
    return Object.fromEntries(figures) as Record<Name, Figures>
  } finally {
    for (const { process, setting } of contenders) {
      await process.kill()
      await setting.end()
    }
  }
}

async function prepare(name: string, entrant: Entrant, rounds: number): Promise<Contender> {
  const { command, confirmations, databaseUrl, fill } = entrant
  const setting = await prepareSetting({
    people: 0,
    proposals,
    ...(databaseUrl && { databaseUrl }),
  })
  const storage = openStorage(setting.settings)
  await fill?.(storage.db)
  const requests = await prepareConfirmations(storage, confirmations * (rounds + 1), proposals)
  const postmaster = databaseUrl ? await postmasterOf(storage.db) : undefined
  await storage.close()
  const settings = { ...setting.settings, LOG_LEVEL: 'info' }
  const started = await startProcess(settings, { command, stdout: 'ignore' })
  process.kill(started.pid, 'SIGSTOP')
  return { name, entrant, setting, process: started, postmaster, requests, rounds: [] }
}

/** The process whose children serve this database. */
async function postmasterOf(db: Db) {
  const { rows } = await sql<{ folder: string }>`
    select current_setting('data_directory') as folder`.execute(db)
  return Number(readFileSync(join(rows[0]?.folder ?? '', 'postmaster.pid'), 'utf8').split('\n')[0])
}

/** Round zero warms up and is not counted. */
async function play(contender: Contender, round: number) {
  const { name, entrant, setting, process, requests } = contender
  const { confirmations } = entrant
  const load = {
    port: Number(setting.settings.PORT),
    connections,
    requests: requests.slice(round * confirmations, (round + 1) * confirmations),
  }
  const before = processorOf(contender)
  const measured = await awake(process.pid, () => measure(load))
  const after = processorOf(contender)
  if (measured.statuses['303'] !== confirmations) {
    throw new Error(`${name} answered ${JSON.stringify(measured.statuses)}`)
  }
  if (round === 0) return
  const each = (seconds: number) => (seconds * 1e6) / confirmations
  contender.rounds.push({
    rate: confirmations / measured.seconds,
    own: each(after.own - before.own),
    database: each(after.database - before.database),
    ...spreadOf(measured),
  })
}

const processorOf = ({ process, postmaster }: Contender) => ({
  own: processorSeconds(process.pid),
  database: postmaster ? processorSecondsBelow(postmaster) : 0,
})

function spreadOf({ latencies }: Measure) {
  const sorted = latencies.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  const [p50, p99] = [at(0.5), at(0.99)]
  return { p50, p99, spread: p99 / p50 }
}

function medians(rounds: Figures[]): Figures {
  const of = (name: keyof Figures) => median(rounds.map((one) => one[name]))
  return {
    rate: of('rate'),
    own: of('own'),
    database: of('database'),
    p50: of('p50'),
    p99: of('p99'),
    spread: of('spread'),
  }
}
