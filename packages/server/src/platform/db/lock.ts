// One server a SQLite file: the system holds its lock, and releases it when the process ends, however.
import {
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { Config } from '../settings/config.ts'

export class DatabaseInUse extends Error {
  constructor(holder: string) {
    super(`Another process uses this database (${holder}). Stop it first.`)
    this.name = 'DatabaseInUse'
  }
}

/** Answers how to unlock. PostgreSQL takes any number of processes and needs no lock. */
export async function lockData({ database }: Pick<Config, 'database'>): Promise<() => void> {
  if (database.kind !== 'sqlite' || database.file === ':memory:') return () => {}
  mkdirSync(dirname(database.file), { recursive: true })
  const file = trueName(database.file)
  // Its words are for people; the lock alone decides. It is written and removed by its holder only.
  const holder = `${file}.holder`
  const connection = hold(`${file}.lock`, holder)
  try {
    writeFileSync(holder, holderOfNow())
  } catch (error) {
    connection.close()
    throw error
  }
  return () => {
    rmSync(holder, { force: true })
    // The file stays: whoever removed it could leave two processes with a lock each.
    connection.close()
  }
}

/**
 * A transaction that is never committed on a database beside the data. Process numbers come again
 * after a death and are alike in two containers; a lock of the system knows neither.
 */
function hold(file: string, holder: string) {
  try {
    return begin(file)
  } catch (error) {
    if (codeOf(error) === 'SQLITE_BUSY') throw new DatabaseInUse(readHolder(holder))
    // What earlier versions wrote there, a number, is nobody's lock.
    if (codeOf(error) !== 'SQLITE_NOTADB') throw error
    truncateSync(file)
    return hold(file, holder)
  }
}

function begin(file: string) {
  const connection = new BetterSqlite(file, { timeout: 0 })
  try {
    // Immediate: of two that come together, one has it and the other is told.
    connection.exec('begin immediate')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function holderOfNow() {
  return `process ${process.pid} on ${hostname()}, since ${new Date().toISOString()}`
}

function readHolder(file: string) {
  try {
    return readFileSync(file, 'utf8').replace(/\s+/g, ' ').slice(0, 200)
  } catch {
    return 'it has left no name'
  }
}

/** The same for every path, relative or through links, that leads to the same file. */
function trueName(file: string): string {
  try {
    return realpathSync(file)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    const folder = realpathSync(dirname(file))
    const here = join(folder, basename(file))
    const isLink = lstatSync(here, { throwIfNoEntry: false })?.isSymbolicLink()
    return isLink ? trueName(resolve(folder, readlinkSync(here))) : here
  }
}

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
