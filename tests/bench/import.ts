// A Decidim export of 100,000 contributions, imported by the released command: seconds and memory.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { program } from '../faults/server-process.ts'
import { addConsultation, openStorage, settingsOf } from '../faults/storage.ts'
import { freePort, startPostgres } from '../support/postgres.ts'
import { watchMemory } from './memory.ts'
import { addTerritories } from './prepared.ts'

const many = 100_000
const territories = 5000

export type ImportFigure = {
  engine: string
  /** The first import adds all rows; the second finds them there. */
  turn: 'first' | 'again'
  seconds: number
  megabytes: number
}

export async function measureImport(): Promise<ImportFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-import-'))
  const postgres = await startPostgres()
  try {
    const file = join(folder, 'export.csv')
    await writeFile(file, exported())
    return [
      ...(await measure(`sqlite:${join(folder, 'parvis.sqlite')}`, { folder, file })),
      ...(await measure(await postgres.createDatabase(), { folder, file })),
    ]
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(url: string, { folder, file }: { folder: string; file: string }) {
  const settings = settingsOf(url, folder, await freePort())
  const env = { PATH: process.env.PATH, ...settings }
  execFileSync(process.execPath, [program, 'migrate'], { env })
  const storage = openStorage(settings)
  await addConsultation(storage, 1)
  await addTerritories(storage.db, territories)
  await storage.close()
  const engine = url.startsWith('sqlite') ? 'sqlite' : 'postgres'
  const figures: ImportFigure[] = []
  for (const turn of ['first', 'again'] as const) {
    const { said, ...figure } = await run(env, file)
    const expected = turn === 'first' ? `${many} contributions ajoutées` : `${many} déjà là`
    // Thousands stand apart, as in any French text.
    if (!said.replaceAll(/(?<=\d)\s(?=\d)/g, '').includes(expected))
      throw new Error(`Another import: ${said.slice(0, 300)}`)
    figures.push({ engine, turn, ...figure })
  }
  return figures
}

async function run(env: NodeJS.ProcessEnv, file: string) {
  const asked = ['--consultation', 'consultation', '--platform', 'decidim.example']
  const args = [program, 'import-contributions', file, ...asked]
  const start = performance.now()
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const watched = watchMemory(child.pid ?? 0)
  const ended = once(child, 'exit')
  let said = ''
  for await (const piece of child.stdout) said += piece
  await ended
  const seconds = (performance.now() - start) / 1000
  return { said, seconds, megabytes: await watched.most() }
}

/** With what real exports hold: a mark at the start, cells of several lines, mixed line endings. */
function exported() {
  const header = 'id;title/fr;body/fr;category/name/fr;scope/name/fr;reference;published_at'
  const lines = Array.from({ length: many }, (_, at) => {
    const body = `"Bonjour,\r\n\nil nous faudrait « ceci » ; voici pourquoi.\n${'Un texte. '.repeat(40)}"`
    const place = `Commune ${at % territories}`
    const date = new Date(Date.UTC(2021, 0, 4) + at * 60_000).toISOString()
    return `${at + 1};Besoin ${at};${body};Thème;${place};INC-PROP-2021-01-${at + 1};${date}`
  })
  return `\uFEFF${[header, ...lines].join('\r\n')}\n`
}
