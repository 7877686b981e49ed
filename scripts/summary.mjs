// What runs of turbo found: each stage with its tests, its time, and whether it was kept from before.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root } from './paths.mjs'

const folder = join(root, '.turbo', 'runs')

/** The tasks of those that have ended since `began`, the newest first. */
export function readRuns(began) {
  const files = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
  return files
    .map((file) => ({ file, at: statSync(file).mtimeMs }))
    .filter(({ at }) => at >= began)
    .sort((a, b) => b.at - a.at)
    .flatMap(({ file }) => JSON.parse(readFileSync(file, 'utf8')).tasks)
}

/** A stage that turbo did not come to is no more green than one that failed. */
export function rowOf(tasks, task) {
  const { cache, execution, logFile } = tasks.find(({ taskId }) => taskId === task) ?? {}
  const log = logFile && existsSync(join(root, logFile)) ? readLog(join(root, logFile)) : ''
  const isGreen = execution?.exitCode === 0
  const tests = testsIn(log)
  const how =
    cache?.status === 'HIT'
      ? 'kept from before'
      : execution
        ? `${seconds(execution.endTime - execution.startTime)} s, from ${sinceStart(execution.startTime)}`
        : 'not run'
  const skipped = /^\s*Tests .*?(\d+) skipped/m.exec(log)?.[1]
  const counted = `${tests ? `: ${tests} passed` : ''}${skipped ? `, ${skipped} skipped` : ''}${coverageIn(log)}`
  const text = `${isGreen ? '✓' : '✗'} ${task}${counted} (${how})`
  return { task, isGreen, tests, log, text }
}

const seconds = (milliseconds) => (milliseconds / 1000).toFixed(1)

/** When it was, minutes and seconds from the start of all: where a core was idle shows. */
export function sinceStart(at = Date.now()) {
  const passed = Math.round((at - performance.timeOrigin) / 1000)
  return `${Math.floor(passed / 60)}:${String(passed % 60).padStart(2, '0')}`
}

/** As vitest ends, and as the browser tests do. */
function testsIn(log) {
  const [, count = 0] =
    /^\s*Tests .*?(\d+) passed/m.exec(log) ?? /^\S+: (\d+) passed/m.exec(log) ?? []
  return Number(count)
}

/** What the tests have run through of a package, where it is counted. */
function coverageIn(log) {
  const parts = [...log.matchAll(/^(Statements|Branches)\s*: ([\d.]+%)/gm)]
  const words = parts.map(([, what, share]) => `${share} of ${what.toLowerCase()}`)
  return words.length > 0 ? `, covering ${words.join(', ')}` : ''
}

/** The part that explains: from the first failure on, or the last lines. */
export function failuresIn(log) {
  const start = log.search(/^.*⎯+ (Failed|Unhandled) /m)
  const lines = (start < 0 ? log : log.slice(start)).trimEnd().split('\n')
  return start < 0 ? lines.slice(-80).join('\n') : lines.slice(0, 400).join('\n')
}

function readLog(file) {
  return stripVTControlCharacters(readFileSync(file, 'utf8'))
}
