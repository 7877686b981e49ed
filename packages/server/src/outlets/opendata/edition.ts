// An edition: every dataset as it was at one moment, written once, with the checksum of each file.

import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { requireJson } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Piece } from '../../platform/http/streamed.ts'
import { datasets } from './datasets.ts'
import { written } from './formats.ts'
import { publicRows } from './public-rows.ts'

const EditionFile = z.object({
  dataset: z.string(),
  format: z.enum(['csv', 'json', 'ndjson']),
  name: z.string(),
  bytes: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
const Edition = z.object({
  day: z.iso.date(),
  madeAt: z.string(),
  /** Absent from those of before, whose addresses may show a name and a password. */
  addresses: z.literal('plain').optional(),
  files: z.array(EditionFile),
})
export type Edition = z.infer<typeof Edition>

const abandonedAfter = 86_400_000

/** Older ones are let go of: an edition of a million supports takes some 400 MB. */
const kept = 7

export const editionsFolder = (dataDir: string) => join(dataDir, 'open-data')

/** Makes the edition of today; answers false when there is one already. */
export async function makeEdition(
  { database, config, clock }: Pick<Deps, 'database' | 'config' | 'clock'>,
  signal?: AbortSignal,
) {
  const now = clock().toISOString()
  const day = now.slice(0, 10)
  const folder = editionsFolder(config.dataDir)
  await removeThoseOfBefore(config.dataDir)
  if (await exists(join(folder, day))) return false
  const draft = join(folder, `.${randomUUID()}`)
  await removeAbandoned(folder)
  await mkdir(draft, { recursive: true })
  try {
    const files = await database.snapshot((db) => writeFiles(db, { folder: draft, now }, signal))
    const lines = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    await writeFile(join(draft, 'checksums.txt'), lines.join(''))
    const edition: Edition = { day, madeAt: now, addresses: 'plain', files }
    await writeFile(join(draft, 'edition.json'), JSON.stringify(edition))
    // Whole or not at all; of two processes on one disk, the first one's stands.
    await rename(draft, join(folder, day)).catch(async (error: unknown) => {
      if (!(await exists(join(folder, day)))) throw error
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  for (const old of (await editionDays(config.dataDir)).slice(kept))
    await rm(join(folder, old), { recursive: true, force: true })
  return true
}

/** Cleaned in the database, addresses would stay as they were in these for a week. */
async function removeThoseOfBefore(dataDir: string) {
  for (const day of await editionDays(dataDir)) {
    const edition = await readEdition(dataDir, day)
    if (edition?.addresses === 'plain') continue
    await rm(join(editionsFolder(dataDir), day), { recursive: true, force: true })
  }
}

/** What a process that was killed has left half made. */
async function removeAbandoned(folder: string) {
  if (!(await exists(folder))) return
  for (const name of (await readdir(folder)).filter((one) => one.startsWith('.'))) {
    // Another process may just have finished it.
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > abandonedAfter)
      await rm(join(folder, name), { recursive: true, force: true })
  }
}
type Place = { folder: string; now: string }

async function writeFiles(db: Db, { folder, now }: Place, signal?: AbortSignal) {
  const files: Edition['files'] = []
  for (const dataset of datasets) {
    for (const format of ['csv', 'json', 'ndjson'] as const) {
      const name = `${dataset.id}.${format}`
      const pieces = written(publicRows(db, dataset, now), dataset, format)
      files.push({
        dataset: dataset.id,
        format,
        name,
        ...(await write(pieces, join(folder, name), signal)),
      })
    }
  }
  return files
}

async function write(pieces: AsyncGenerator<Piece>, path: string, signal?: AbortSignal) {
  const hash = createHash('sha256')
  let bytes = 0
  async function* measured() {
    for await (const piece of pieces) {
      const content = Buffer.from(piece.join(''))
      piece.length = 0
      hash.update(content)
      bytes += content.length
      yield content
    }
  }
  await pipeline(Readable.from(measured()), createWriteStream(path), { signal })
  return { bytes, sha256: hash.digest('hex') }
}

/** The days of which there is an edition, the latest first. */
export async function editionDays(dataDir: string) {
  const folder = editionsFolder(dataDir)
  if (!(await exists(folder))) return []
  const names = await readdir(folder)
  return names
    .filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(name))
    .toSorted()
    .toReversed()
}

export async function readEdition(dataDir: string, day: string): Promise<Edition | undefined> {
  const path = join(editionsFolder(dataDir), day, 'edition.json')
  if (!(await exists(path))) return undefined
  return Edition.parse(requireJson(await readFile(path, 'utf8')))
}

function exists(path: string) {
  return access(path).then(
    () => true,
    () => false,
  )
}
