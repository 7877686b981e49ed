// The index of territories in memory: how long a search takes, how long its building holds others, what it weighs.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { readEdition } from '../../packages/server/src/platform/territories/edition.ts'
import { findIn } from '../../packages/server/src/platform/territories/search/find.ts'
import type { TerritoryIndex } from '../../packages/server/src/platform/territories/search/index.ts'
import { asPeopleType } from '../../packages/server/testing/as-people-type.ts'
import { indexOf } from '../../packages/server/testing/territory-index.ts'

export type TerritoryFigures = {
  /** Milliseconds of a search, 99 in 100. */
  search: number
  /** The longest step of what is built: milliseconds of this thread on the processor. */
  step: number
  megabytes: number
}

export function measureTerritories(): TerritoryFigures {
  const edition = readEdition('2026-01-01')
  const { territories } = edition
  const before = inUse()
  const { index, step } = build(() => indexOf(edition))
  const megabytes = (inUse() - before) / 2 ** 20
  const listed = asPeopleType
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(' > ')[0] ?? '')
  const beginnings = territories.flatMap(({ name }, at) =>
    at % 40 === 0 ? name.slice(0, 1 + (at % name.length)) : [],
  )
  const asked = [...listed, ...beginnings]
  const ask = () => asked.map((q) => clocked(() => findIn(index, { q, limit: 10 })))
  // Once before, so that what is measured is a server that has begun to serve.
  ask()
  const turns = Array.from({ length: 5 }, ask)
  const times = asked.map((_, at) => Math.min(...turns.map((turn) => turn[at] ?? 0)))
  times.sort((a, b) => a - b)
  return { search: times[Math.floor(times.length * 0.99)] ?? 0, step, megabytes }
}

/** What the work held besides the index is left with this call: it is no weight of the index. */
function build(begin: () => Generator<unknown, TerritoryIndex>) {
  const work = begin()
  let step = 0
  while (true) {
    let done: IteratorResult<unknown, TerritoryIndex> | undefined
    step = Math.max(
      step,
      timeOf(() => {
        done = work.next()
      }),
    )
    if (done?.done) return { index: done.value, step }
  }
}

/** The processor's time goes by ticks, longer than a search; of several turns the least has nobody else's. */
function clocked(work: () => void) {
  const before = performance.now()
  work()
  return performance.now() - before
}

/** The clock would count other programs of the machine too. */
function timeOf(work: () => void) {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

/** Bytes in use once what is dead is collected. */
function inUse() {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
