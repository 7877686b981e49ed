// A million supports on the released server: their open data, seconds and memory, and their report.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { program } from '../faults/server-process.ts'
import { addConsultation, openStorage, settingsOf } from '../faults/storage.ts'
import { freePort, startPostgres } from '../support/postgres.ts'
import { watchMemory } from './memory.ts'
import { addTerritories } from './prepared.ts'

const proposals = 200
const territories = 5000
const formats = ['csv', 'json', 'ndjson'] as const

export type ExportFigure = {
  engine: string
  format: (typeof formats)[number]
  seconds: number
  /** The most that the server's process held. */
  megabytes: number
  size: number
}

/** Milliseconds of the page of the report: counted, then kept. */
export type ReportFigure = { engine: string; counted: number; kept: number }

type Figures = { exports: ExportFigure[]; reports: ReportFigure[] }

export async function measureMillion(): Promise<Figures> {
  const postgres = await startPostgres()
  try {
    const folder = mkdtempSync(join(tmpdir(), 'parvis-export-'))
    const figures = [
      await measure(`sqlite:${join(folder, 'parvis.sqlite')}`, folder),
      await measure(await postgres.createDatabase(), folder),
    ]
    await rm(folder, { recursive: true, force: true })
    return {
      exports: figures.flatMap(({ exports }) => exports),
      reports: figures.flatMap(({ reports }) => reports),
    }
  } finally {
    await postgres.stop()
  }
}

async function measure(url: string, folder: string): Promise<Figures> {
  const settings = settingsOf(url, folder, await freePort())
  const env = { PATH: process.env.PATH, ...settings }
  execFileSync(process.execPath, [program, 'migrate'], { env })
  await fill(settings)
  const engine = url.startsWith('sqlite') ? 'sqlite' : 'postgres'
  const exports: ExportFigure[] = []
  for (const format of formats) {
    // Each on a server of its own: what one export held is not counted with the next.
    await withServer(env, settings.BASE_URL, async (pid) => {
      exports.push({ engine, format, ...(await download(settings.BASE_URL, format, pid)) })
    })
  }
  const reports: ReportFigure[] = []
  await withServer(env, settings.BASE_URL, async () => {
    const [counted, kept] = [await report(settings.BASE_URL), await report(settings.BASE_URL)]
    reports.push({ engine, counted, kept })
  })
  return { exports, reports }
}

async function withServer(
  env: NodeJS.ProcessEnv,
  url: string,
  work: (pid: number) => Promise<void>,
) {
  const child = spawn(process.execPath, [program, 'start'], { env, stdio: 'ignore' })
  try {
    await ready(url)
    await work(child.pid ?? 0)
  } finally {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
}

async function report(url: string) {
  const start = performance.now()
  const page = await fetch(`${url}/consultations/consultation/bilan`)
  if (!page.ok) throw new Error(`The report answered ${page.status}.`)
  await page.text()
  return performance.now() - start
}

async function fill(settings: Record<string, string>) {
  const { db, ...storage } = openStorage(settings)
  await addConsultation({ db, ...storage }, proposals)
  await addTerritories(db, territories)
  for (let at = 0; at < proposals; at += 1) {
    // One proposal at a time: no statement lasts longer than the server's own may.
    await sql`
      insert into supports (proposal_id, supporter, kind, territory_id, participant_id, evidence,
        intent_id, site_key, receipt, recorded_at)
      select ${`proposition-${at}`}, 'territory:' || id, 'territory', id, null, 'official_address',
        null, null, ${`PV-${at}-`} || code, '2026-02-15T10:00:00.000Z'
      from territories`.execute(db)
  }
  await sql`analyze`.execute(db)
  await storage.close()
}

/** Reads all of it as fast as it comes, counts its rows, and watches the server's memory. */
async function download(url: string, format: ExportFigure['format'], pid: number) {
  const watched = watchMemory(pid)
  const start = performance.now()
  const answer = await fetch(`${url}/v1/open-data/soutiens.${format}`)
  let [size, lines] = [0, 0]
  for await (const piece of answer.body ?? []) {
    size += piece.length
    for (const byte of piece) if (byte === 10) lines += 1
  }
  const seconds = (performance.now() - start) / 1000
  const megabytes = await watched.most()
  if (lines < proposals * territories) throw new Error(`${format}: only ${lines} lines.`)
  return { seconds, megabytes, size }
}

async function ready(url: string) {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const answer = await fetch(`${url}/v1/ready`).catch(() => undefined)
    if (answer?.ok) return
    await setTimeout(20)
  }
  throw new Error('The server did not start.')
}
