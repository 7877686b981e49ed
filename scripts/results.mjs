// What a stage of `npm test` found: counts read from reports, and its failures in readable lines.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root } from './paths.mjs'
import { run } from './run.mjs'

/** `failures` names what failed; `details` says why. A check counts as one test. */
export function checkResult(name, { code, output }) {
  if (code === 0) return { passed: 1, failed: 0, skipped: 0, failures: [], details: '' }
  return { passed: 0, failed: 1, skipped: 0, failures: [name], details: tail(output, 80) }
}

/** Runs one vitest project and reads its JSON report. */
export async function vitestResult(name, args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-test-'))
  const report = join(folder, 'report.json')
  const ended = await run('vitest', args(report), { env, show: false })
  const read = readReport(report)
  rmSync(folder, { recursive: true, force: true })
  return read ? fromReport(name, read, ended) : checkResult(name, { ...ended, code: 1 })
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function fromReport(name, report, { code, output }) {
  const failures = report.testResults.flatMap(failuresOfFile)
  const { numPassedTests: passed, numPendingTests, numTodoTests = 0 } = report
  // A rejection outside of any test fails the run without failing a test.
  if (failures.length === 0 && code !== 0) failures.push(`${name}: an error outside of its tests`)
  if (failures.length === 0 && passed === 0) failures.push(`${name}: no test was executed`)
  return {
    passed,
    failed: failures.length,
    skipped: numPendingTests + numTodoTests,
    failures,
    details: failures.length > 0 ? failedSection(output) : '',
  }
}

/** A file that cannot be run at all counts as one failure. */
function failuresOfFile({ name, status, assertionResults }) {
  const file = relative(root, name)
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (failed.length > 0) return failed.map((test) => `${file} › ${test.fullName}`)
  return status === 'failed' ? [`${file} could not be run`] : []
}

/** The part of vitest's output that explains: messages, differences, lines of code. */
function failedSection(output) {
  const text = stripVTControlCharacters(output)
  const start = text.search(/^.*⎯+ (Failed|Unhandled) /m)
  return start < 0
    ? tail(text, 60)
    : text
        .slice(start)
        .split(/^ Test Files /m)[0]
        .trimEnd()
        .split('\n')
        .slice(0, 400)
        .join('\n')
}

/** Reads the line `…: N passed, N failed` that the browser tests print. */
export function linesResult(name, { code, output }) {
  const [, passed = 0, failed = 0] =
    stripVTControlCharacters(output)
      .match(/^\S+: (\d+) passed, (\d+) failed/m)
      ?.map(Number) ?? []
  if (code === 0 && failed === 0 && passed > 0) {
    return { passed, failed: 0, skipped: 0, failures: [], details: '' }
  }
  const details = tail(output, 150)
  return { passed, failed: Math.max(failed, 1), skipped: 0, failures: [name], details }
}

/** The last lines, without the empty ones around them. */
function tail(text, count) {
  const lines = stripVTControlCharacters(text)
    .replace(/^\s*\n|\s+$/g, '')
    .split('\n')
  return lines.length > count ? ['…', ...lines.slice(-count)].join('\n') : lines.join('\n')
}
