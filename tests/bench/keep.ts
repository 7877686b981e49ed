// Keeps the figures of a run with what they were measured on, so that a later one can be read beside them.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import type { Line } from './lines.ts'

const folder = resolve(import.meta.dirname, '../../docs/bench')

/** Answers the file's path. */
export function keepFigures(lines: readonly Line[]) {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
  const commit = git('rev-parse', '--short', 'HEAD')
  const at = new Date().toISOString()
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    system: `${process.platform} ${release()}`,
  }
  const isClean = git('status', '--porcelain') === ''
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${at.slice(0, 10)}-${commit}.json`)
  writeFileSync(file, `${JSON.stringify({ at, commit, isClean, machine, lines }, null, 2)}\n`)
  return file
}
