// Open data of a million supports, streamed by the released server: seconds, and its memory meanwhile.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { program } from '../faults/server-process.ts'
import { addConsultation, openStorage, settingsOf } from '../faults/storage.ts'
import { freePort, startPostgres } from '../support/postgres.ts'

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

export async function measureExport(): Promise<ExportFigure[]> {
  const postgres = await startPostgres()
  try {
    const folder = mkdtempSync(join(tmpdir(), 'parvis-export-'))
    const figures = [
      ...(await measure(`sqlite:${join(folder, 'parvis.sqlite')}`, folder)),
      ...(await measure(await postgres.createDatabase(), folder)),
    ]
    await rm(folder, { recursive: true, force: true })
    return figures
  } finally {
    await postgres.stop()
  }
}

async function measure(url: string, folder: string): Promise<ExportFigure[]> {
  const settings = settingsOf(url, folder, await freePort())
  const env = { PATH: process.env.PATH, ...settings }
  execFileSync(process.execPath, [program, 'migrate'], { env })
  await fill(settings)
  const engine = url.startsWith('sqlite') ? 'sqlite' : 'postgres'
  const figures: ExportFigure[] = []
  for (const format of formats) {
    // Each on a server of its own: what one export held is not counted with the next.
    const child = spawn(process.execPath, [program, 'start'], { env, stdio: 'ignore' })
    try {
      await ready(settings.BASE_URL)
      const figure = await download(settings.BASE_URL, format, child.pid ?? 0)
      figures.push({ engine, format, ...figure })
    } finally {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    }
  }
  return figures
}

async function fill(settings: Record<string, string>) {
  const { db, ...storage } = openStorage(settings)
  await addConsultation({ db, ...storage }, proposals)
  const rows = Array.from({ length: territories }, (_, at) => ({
    ...{ id: `commune-${at}`, kind: 'commune' as const, code: `${at}`, name: `Commune ${at}` },
    ...{ department_code: '14', department_name: 'Calvados', region_code: '28', siren: null },
    ...{ population: 100, postcodes: '', search_key: `commune ${at}` },
    ...{ member_of: null, edition: '1', ended_on: null },
  }))
  for (let at = 0; at < rows.length; at += 500) {
    await db
      .insertInto('territories')
      .values(rows.slice(at, at + 500))
      .execute()
  }
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
  let megabytes = 0
  const watching = new AbortController()
  const watched = watch(pid, watching.signal, (now) => {
    megabytes = Math.max(megabytes, now)
  })
  const start = performance.now()
  const answer = await fetch(`${url}/v1/open-data/soutiens.${format}`)
  let [size, lines] = [0, 0]
  for await (const piece of answer.body ?? []) {
    size += piece.length
    for (const byte of piece) if (byte === 10) lines += 1
  }
  const seconds = (performance.now() - start) / 1000
  watching.abort()
  await watched
  if (lines < proposals * territories) throw new Error(`${format}: only ${lines} lines.`)
  return { seconds, megabytes, size }
}

async function watch(pid: number, signal: AbortSignal, tell: (megabytes: number) => void) {
  while (!signal.aborted) {
    tell(residentMegabytes(pid))
    await setTimeout(50)
  }
}

function residentMegabytes(pid: number) {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}

async function ready(url: string) {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const answer = await fetch(`${url}/v1/ready`).catch(() => undefined)
    if (answer?.ok) return
    await setTimeout(20)
  }
  throw new Error('The server did not start.')
}
