// Which tests have PostgreSQL do nothing that others do not, found by listening to a whole run of them.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { newFolder } from '../../../tests/support/quick-folder.ts'
import { isAll } from './how-many.ts'
import { atOnce } from './said.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where each test that is listened to writes what it had PostgreSQL do, a line each. */
    saidFile: string
  }
}

export type Told = { file: string; name: string; said: string[] }

const list = join(import.meta.dirname, 'repeats-on-postgres.txt')

/** Each as `file > suites > test`. */
export const readRepeats = () => new Set(readFileSync(list, 'utf8').trim().split('\n'))

/** Prints the list after a whole run with `--update`; holds it after one of everything. */
export default function setup(project: TestProject) {
  const folder = newFolder('said')
  const saidFile = join(folder, 'told')
  project.provide('saidFile', saidFile)
  return async () => {
    const told = existsSync(saidFile) ? readTold(saidFile) : []
    rmSync(folder, { recursive: true, force: true })
    const { testFiles } = await project.globTestFiles()
    const isWhole = testFiles.length === project.vitest.state.getFiles().length
    if (!isWhole || told.length === 0) return
    if (isAll) requireSaid(told, readRepeats())
    else writeFileSync(list, `${repeatsOf(told).join('\n')}\n`)
  }
}

function readTold(file: string): Told[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n').sort()
  return lines.map((line) => JSON.parse(line))
}

/** What is asked there is how the database itself behaves. */
const isOfDatabase = ({ file }: Told) => /^(platform\/db|migrations)\/|storable/.test(file)

/** What they have PostgreSQL do differs from one run to the next. */
const isDrawn = ({ file }: Told) => file.endsWith('walks.test.ts')

/** Each has its twin on SQLite, no two transactions meet in it, and its file keeps a test on PostgreSQL. */
export function repeatsOf(told: Told[]) {
  const all = new Set(told.map((test) => placeOf(test)))
  const isTwin = (test: Told) =>
    !isOfDatabase(test) &&
    !isDrawn(test) &&
    test.name.includes('postgres') &&
    all.has(placeOf(test, 'sqlite')) &&
    !test.said.includes(atOnce)
  const left = new Set(told.filter(isTwin))
  const kept = told.filter((test) => !left.has(test) && test.said.length > 0)
  const known = new Set(kept.filter((test) => !isDrawn(test)).flatMap(({ said }) => said))
  const files = new Set(kept.map(({ file }) => file))

  const news = ({ said }: Told) => said.filter((one) => !known.has(one)).length
  /** What is new in it, for what it costs. */
  const worth = (test: Told) => news(test) / (test.said.length + 5)
  const keep = (test: Told) => {
    left.delete(test)
    files.add(test.file)
    for (const one of test.said) known.add(one)
  }
  for (;;) {
    const best = mostOf([...left], worth)
    if (!best || news(best) === 0) break
    keep(best)
  }
  for (const test of left) if (!files.has(test.file)) keep(test)
  return [...left].map((test) => placeOf(test)).sort()
}

function mostOf(tests: Told[], worth: (test: Told) => number) {
  const all = tests.map((test) => ({ test, worth: worth(test) }))
  const most = Math.max(...all.map((one) => one.worth))
  return all.find((one) => one.worth === most)?.test
}

const placeOf = ({ file, name }: Told, engine = 'postgres') =>
  `${file} > ${name.replace('postgres', engine)}`

/** What the sample has PostgreSQL do is what the whole does. */
export function requireSaid(told: Told[], repeats: Set<string>) {
  const isLeft = (test: Told) => repeats.has(placeOf(test))
  const known = new Set(
    told.filter((test) => !isLeft(test) && !isDrawn(test)).flatMap(({ said }) => said),
  )
  const lost = told.filter((test) => isLeft(test) && test.said.some((one) => !known.has(one)))
  if (lost.length === 0) return
  const which = lost.map((test) => {
    const only = test.said.filter((one) => !known.has(one))
    return `${placeOf(test)}\n    ${only.join('\n    ')}`
  })
  throw new Error(
    `On PostgreSQL only these do it, and \`npm test\` leaves them out. Print the list again, by
vitest run --project=server --update:\n  ${which.join('\n  ')}`,
  )
}
