// npm run bench:against -- <commit> [part …]: the figures of another state beside ours, in turns on this machine.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { median } from './load.ts'

/** Each is measured by one function of its file, in both states: the one that begins by `measure`. */
const parts = [
  'throughput',
  'throughput-million',
  'latency',
  'start',
  'queue',
  'groups',
  'import',
  'export',
]

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '3' } },
  allowPositionals: true,
})
const [commit, ...asked] = positionals
if (!commit) throw new Error('Name a commit: npm run bench:against -- main~200 latency')

const ours = resolve(import.meta.dirname, '../..')
const theirs = built(commit)
build(ours)
const wide = 64
console.log(`${''.padEnd(wide)}${commit.padEnd(14)}${'now'.padEnd(14)}now beside it`)
for (const part of parts) if (asked.length === 0 || asked.includes(part)) compare(part)

/** A checkout of the commit with its own packages, built; it stays for the next time. */
function built(name: string) {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: ours, encoding: 'utf8' })
  const folder = join(tmpdir(), `parvis-bench-${git('rev-parse', '--short', name).trim()}`)
  if (!existsSync(join(folder, 'package.json'))) {
    console.log(`Installing and building ${name} in ${folder} …`)
    git('worktree', 'add', '--force', '--detach', folder, name)
    run(folder, 'npm', 'ci', '--no-audit', '--no-fund')
  }
  build(folder)
  return folder
}

function build(folder: string) {
  run(folder, join(folder, 'node_modules/.bin/turbo'), 'run', 'build', '--output-logs=errors-only')
}

function run(folder: string, program: string, ...args: string[]) {
  const path = `${join(folder, 'node_modules/node/bin')}:${process.env.PATH}`
  const env = { ...process.env, PATH: path, TURBO_TELEMETRY_DISABLED: '1' }
  execFileSync(program, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** The one and the other in turns, so that both have the same weather; the medians are told. */
function compare(part: string) {
  const figures = { theirs: new Map<string, number[]>(), ours: new Map<string, number[]>() }
  const isThere = existsSync(join(theirs, `tests/bench/${part}.ts`))
  for (let round = 0; round < Number(values.rounds); round += 1) {
    if (isThere) measure(theirs, part, figures.theirs)
    measure(ours, part, figures.ours)
  }
  for (const [what, now] of figures.ours) {
    const [before, after] = [median(figures.theirs.get(what) ?? []), median(now)]
    const ratio = before ? `x ${(after / before).toFixed(2)}` : ''
    console.log(
      `${`${part}: ${what}`.padEnd(wide)}${shown(before).padEnd(14)}${shown(after).padEnd(14)}${ratio}`,
    )
  }
}

function shown(value: number) {
  return Number.isFinite(value) ? value.toPrecision(4) : '–'
}

/** In a process of its own: nothing of one measure is left for the next. */
function measure(folder: string, part: string, figures: Map<string, number[]>) {
  const file = join(folder, `tests/bench/${part}.ts`)
  const args = [join(import.meta.dirname, 'part.ts'), file]
  const answer = execFileSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  note(JSON.parse(answer.trim().split('\n').at(-1) ?? ''), '', figures)
}

/** Each number under the words around it: `sqlite, oldest first: milliseconds`. */
function note(value: unknown, name: string, figures: Map<string, number[]>) {
  if (typeof value === 'number') figures.set(name, [...(figures.get(name) ?? []), value])
  if (typeof value !== 'object' || value === null) return
  const words = Object.values(value).filter((one) => typeof one === 'string')
  const around = [name, ...words].filter((one) => one !== '').join(', ')
  for (const [key, inner] of Object.entries(value)) {
    const under = Array.isArray(value) ? name : around === '' ? key : `${around}: ${key}`
    note(inner, under, figures)
  }
}
