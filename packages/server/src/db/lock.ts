// One process a SQLite file: a second one is refused while the first is alive.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Config } from '../config.ts'

/** Answers how to unlock. PostgreSQL takes any number of processes and needs no lock. */
export async function lockData({ database }: Config): Promise<() => Promise<void>> {
  if (database.kind !== 'sqlite' || database.file === ':memory:') return async () => {}
  const file = `${database.file}.lock`
  mkdirSync(dirname(file), { recursive: true })
  take(file)
  return async () => rmSync(file, { force: true })
}

function take(file: string) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
  } catch (error) {
    if (!isExisting(error)) throw error
    const owner = Number(readFileSync(file, 'utf8'))
    if (owner !== process.pid && isAlive(owner)) {
      throw new Error(`Another process (${owner}) uses this database. Stop it first.`)
    }
    writeFileSync(file, String(process.pid))
  }
}

function isExisting(error: unknown) {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

function isAlive(pid: number) {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
