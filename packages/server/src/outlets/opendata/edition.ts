// An edition: every dataset as it was at one moment, written once, with the checksum of each file.

import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Db } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Piece } from '../../platform/http/streamed.ts'
import { datasets } from './datasets.ts'
import { keptFormats, written } from './formats.ts'
import {
  dayOf,
  type Edition,
  editionNames,
  editionsFolder,
  exists,
  readEdition,
} from './kept-editions.ts'
import type { Row } from './public-row.ts'
import { publicRows } from './public-rows.ts'
import { countWithheld } from './withheld.ts'
import { countSupportsHeld } from './withheld-store.ts'

const abandonedAfter = 86_400_000

/** Those of older days are let go of: an edition of a million supports takes some 400 MB. */
const daysKept = 7

type Making = Pick<Deps, 'database' | 'config' | 'clock'>

/** Makes the edition of today; undefined when there is one already. */
export async function makeEdition(deps: Making, signal?: AbortSignal) {
  const { dataDir } = deps.config
  const day = deps.clock().toISOString().slice(0, 10)
  await removeThoseOfBefore(dataDir)
  if ((await editionNames(dataDir)).some((name) => dayOf(name) === day)) return undefined
  return make(deps, () => [day], signal)
}

/** One more, beside those of today: what was published stays what it was. Answers its name. */
export async function makeAnotherEdition(deps: Making, signal?: AbortSignal) {
  await removeThoseOfBefore(deps.config.dataDir)
  const namesOf = (day: string) => [day, ...[2, 3, 4, 5, 6, 7, 8, 9].map((one) => `${day}-${one}`)]
  const name = await make(deps, namesOf, signal)
  if (!name) throw new Error('Each name of this day is taken.')
  return name
}

async function make(
  { database, config: { dataDir }, clock }: Making,
  namesOf: (day: string) => string[],
  signal?: AbortSignal,
) {
  const now = clock().toISOString()
  const day = now.slice(0, 10)
  const folder = editionsFolder(dataDir)
  const draft = join(folder, `.${randomUUID()}`)
  await removeAbandoned(folder)
  await mkdir(draft, { recursive: true })
  try {
    const { files, counted } = await database.snapshot((db) =>
      writeFiles(db, { folder: draft, now }, signal),
    )
    const lines = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    await writeFile(join(draft, 'checksums.txt'), lines.join(''))
    const edition: Edition = { day, madeAt: now, addresses: 'plain', files, counted }
    await writeFile(join(draft, 'edition.json'), JSON.stringify(edition))
    return await placed(draft, folder, namesOf(day))
  } finally {
    await rm(draft, { recursive: true, force: true })
    await removeOldDays(dataDir)
  }
}

/** Whole or not at all, under the first name that is free; undefined when none is. */
async function placed(draft: string, folder: string, names: string[]) {
  for (const name of names) {
    const path = join(folder, name)
    if (await exists(path)) continue
    // Of two processes on one disk, the first one's stands.
    const isDone = await rename(draft, path).then(
      () => true,
      async (error: unknown) => {
        if (await exists(path)) return false
        throw error
      },
    )
    if (isDone) return name
  }
  return undefined
}

async function removeOldDays(dataDir: string) {
  const names = await editionNames(dataDir)
  const kept = [...new Set(names.map(dayOf))].slice(0, daysKept)
  for (const old of names.filter((name) => !kept.includes(dayOf(name))))
    await rm(join(editionsFolder(dataDir), old), { recursive: true, force: true })
}

/** Cleaned in the database, addresses would stay as they were in these for a week. */
async function removeThoseOfBefore(dataDir: string) {
  for (const name of await editionNames(dataDir)) {
    const edition = await readEdition(dataDir, name)
    if (edition?.addresses === 'plain') continue
    await rm(join(editionsFolder(dataDir), name), { recursive: true, force: true })
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
  const counted: NonNullable<Edition['counted']> = []
  for (const dataset of datasets) {
    const withheld = countWithheld()
    let rows = 0
    for (const format of keptFormats) {
      const name = `${dataset.id}.${format}`
      const isFirst = format === 'csv'
      const read = publicRows(db, dataset, now, isFirst ? withheld.tell : undefined)
      const pages = isFirst ? passing(read, (page) => (rows += page.length)) : read
      const pieces = written(pages, dataset, format)
      const made = await write(pieces, join(folder, name), signal)
      files.push({ dataset: dataset.id, format, name, ...made })
    }
    if (dataset.id === 'soutiens-habitants') await countSupportsHeld(db, withheld.tell)
    counted.push({ dataset: dataset.id, rows, withheld: withheld.told() })
  }
  return { files, counted }
}

async function* passing(pages: AsyncGenerator<Row[]>, look: (page: Row[]) => unknown) {
  for await (const page of pages) {
    look(page)
    yield page
  }
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
