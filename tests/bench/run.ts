// npm run bench: each figure beside its target. --quick: the shorter measures; --keep: into docs/bench/; --strict: a missed target is a failure.
import { parseArgs } from 'node:util'
import { setup } from '../faults/built.ts'
import type { Figures } from './contest.ts'
import { measureMillion } from './export.ts'
import { measureGroups } from './groups.ts'
import { measureImport } from './import.ts'
import { keepFigures } from './keep.ts'
import { measureLatency } from './latency.ts'
import { type Line, print } from './lines.ts'
import { median } from './load.ts'
import { measureQueue } from './queue.ts'
import { measureReads, readTargets } from './reads.ts'
import { measureStart } from './start.ts'
import { measureTerritories } from './territories.ts'
import { measureThroughput } from './throughput.ts'
import { measureThroughputMillion } from './throughput-million.ts'

const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  },
})
const rounds = asked.quick ? 2 : 5

await setup()
const lines = [
  ...(await reads()),
  ...(await throughput()),
  ...(await throughputMillion()),
  ...(await latency()),
  ...(await start()),
  ...territories(),
  ...(asked.quick ? [] : await longer()),
]
print(lines)
if (asked.keep) console.log(`Kept in ${keepFigures(lines)}.`)

/** Those that fill a database first. */
async function longer() {
  return [...(await queue()), ...(await groups()), ...(await imports()), ...(await million())]
}

async function reads(): Promise<Line[]> {
  console.log(
    'Reads of what anyone may read, 50 connections, beside a bare server of the same bytes …',
  )
  const figures = await measureReads(rounds)
  const percent = (ratio: number) => `${Math.round(ratio * 100)} %`
  return figures.map(({ kind, ratios }) => {
    const { what, atLeast } = readTargets[kind]
    const ratio = median(ratios)
    return {
      what,
      measured: percent(ratio),
      spread: `${percent(ratios[0] ?? 0)} – ${percent(ratios.at(-1) ?? 0)}`,
      target: `>= ${percent(atLeast)}`,
      isMet: ratio >= atLeast,
    }
  })
}

async function throughput(): Promise<Line[]> {
  console.log('Confirmations, 50 at once, each with its own person and intent …')
  const { bare, shared, single, postgres } = await measureThroughput()
  return [
    { what: 'a POST that stores nothing, 50 connections', measured: rate(bare), target: '' },
    { what: 'confirmations, one commit a request', measured: rate(single), target: '' },
    { what: 'confirmations, shared commits', measured: rate(shared), target: '' },
    shareOfRate(shared, bare, 0.6),
    evenness(shared),
    {
      what: '  beside one commit a request',
      measured: `x ${(shared.rate / single.rate).toFixed(1)}`,
      target: '',
    },
    { what: 'confirmations, shared commits, PostgreSQL', measured: rate(postgres), target: '' },
    ...shareOfProcessor(postgres, bare, 0.4),
    evenness(postgres),
  ]
}

async function throughputMillion(): Promise<Line[]> {
  console.log('The same where a million supports are there …')
  const { bare, sqlite, postgres } = await measureThroughputMillion()
  return [
    { what: 'confirmations beside a million supports', measured: rate(sqlite), target: '' },
    shareOfRate(sqlite, bare, 0.55),
    evenness(sqlite),
    { what: 'confirmations beside a million, PostgreSQL', measured: rate(postgres), target: '' },
    ...shareOfProcessor(postgres, bare),
    evenness(postgres),
  ]
}

const rate = ({ rate }: Figures) => `${Math.round(rate)}/s`
const percent = (share: number) => `${Math.round(share * 100)} %`

function shareOfRate(ours: Figures, bare: Figures, atLeast: number): Line {
  const share = ours.rate / bare.rate
  return {
    what: '  as a share of the POST that stores nothing',
    measured: percent(share),
    target: `>= ${percent(atLeast)}`,
    isMet: share >= atLeast,
  }
}

/** Everything shares the same processors: what each takes of them is what can be compared. */
function shareOfProcessor(ours: Figures, bare: Figures, atLeast?: number): Line[] {
  const share = bare.own / ours.own
  return [
    {
      what: '  by the processor of the server alone',
      measured: percent(share),
      ...(atLeast ? { target: `>= ${percent(atLeast)}`, isMet: share >= atLeast } : { target: '' }),
    },
    {
      what: '  of the server and of PostgreSQL, one confirmation',
      measured: `${Math.round(ours.own)} + ${Math.round(ours.database)} us`,
      target: '',
    },
  ]
}

function evenness({ spread, p50, p99 }: Figures): Line {
  return {
    what: `  the slowest hundredth beside the median, ${p99.toFixed(0)} and ${p50.toFixed(0)} ms`,
    measured: `x ${spread.toFixed(1)}`,
    target: '<= x 4',
    isMet: spread <= 4,
  }
}

async function latency(): Promise<Line[]> {
  console.log('Confirmations, one at a time …')
  const { confirmation, sync } = await measureLatency(rounds)
  const own = confirmation - sync
  const time = (value: number) => `${value.toFixed(2)} ms`
  return [
    { what: 'one confirmation at a time', measured: time(confirmation), target: '' },
    { what: 'the sync of the disk alone', measured: time(sync), target: '' },
    { what: '  what we add', measured: time(own), target: '< 1.5 ms', isMet: own < 1.5 },
  ]
}

async function start(): Promise<Line[]> {
  console.log('Starting on the demonstration …')
  const { seconds, megabytes } = await measureStart()
  return [
    {
      what: 'from start to the first page',
      measured: `${seconds.toFixed(2)} s`,
      target: '< 3 s',
      isMet: seconds < 3,
    },
    {
      what: 'memory after the demonstration and 1,000 pages',
      measured: `${Math.round(megabytes)} MB`,
      target: '< 150 MB',
      isMet: megabytes < 150,
    },
  ]
}

function territories(): Line[] {
  console.log('Territories, as people type them …')
  const { search, step, megabytes } = measureTerritories()
  const time = (value: number) => `${value.toFixed(2)} ms`
  return [
    {
      what: 'a search among territories, 99 in 100',
      measured: time(search),
      target: '< 1 ms',
      isMet: search < 1,
    },
    {
      what: '  the longest step of building its index',
      measured: time(step),
      target: '< 20 ms',
      isMet: step < 20,
    },
    {
      what: '  the index in memory',
      measured: `${megabytes.toFixed(1)} MB`,
      target: '< 10 MB',
      isMet: megabytes < 10,
    },
  ]
}

async function queue(): Promise<Line[]> {
  console.log('The moderation queue, over 100,000 contributions …')
  const figures = await measureQueue()
  return figures.map(({ engine, filter, milliseconds, atMost }) => ({
    what: `first page of the queue, ${engine}: ${filter}`,
    measured: `${milliseconds.toFixed(1)} ms`,
    // A word that hardly any holds is looked for in every text.
    ...(atMost ? { target: `< ${atMost} ms`, isMet: milliseconds < atMost } : { target: '' }),
  }))
}

async function groups(): Promise<Line[]> {
  console.log('Groups suggested among 700 contributions that wait …')
  const { first, afterDecision, serving, all } = await measureGroups()
  const time = (value: number) => `${value.toFixed(0)} ms`
  return [
    {
      what: 'groups of 700 that wait, asked first after a start',
      measured: time(first),
      target: '',
    },
    {
      what: '  asked after one more was decided on',
      measured: time(afterDecision),
      target: '< 300 ms',
      isMet: afterDecision < 300,
    },
    {
      what: '  of its work, what the serving thread does',
      measured: `${Math.round((serving / all) * 100)} %, ${time(serving)}`,
      target: '< 25 %',
      isMet: serving < all / 4,
    },
  ]
}

async function imports(): Promise<Line[]> {
  console.log('An export of 100,000 contributions, imported …')
  const figures = await measureImport()
  return figures.flatMap(({ engine, turn, seconds, megabytes }) => [
    {
      what: `100,000 contributions imported, ${engine}${turn === 'again' ? ', again' : ''}`,
      measured: `${seconds.toFixed(1)} s`,
      target: '< 60 s',
      isMet: seconds < 60,
    },
    {
      what: '  the most memory that the command held',
      measured: `${Math.round(megabytes)} MB`,
      target: '< 300 MB',
      isMet: megabytes < 300,
    },
  ])
}

async function million(): Promise<Line[]> {
  console.log('A million supports: their open data, their report …')
  const { exports, reports } = await measureMillion()
  const time = (value: number) => `${Math.round(value)} ms`
  return [
    ...exports.flatMap(({ engine, format, seconds, megabytes }) => [
      {
        what: `a million supports in ${format.toUpperCase()}, ${engine}`,
        measured: `${seconds.toFixed(1)} s`,
        target: '< 30 s',
        isMet: seconds < 30,
      },
      {
        what: '  the most memory that the server held',
        measured: `${Math.round(megabytes)} MB`,
        target: '< 200 MB',
        isMet: megabytes < 200,
      },
    ]),
    ...reports.flatMap(({ engine, counted, kept }) => [
      { what: `their report, counted, ${engine}`, measured: time(counted), target: '' },
      { what: '  asked for again', measured: time(kept), target: '' },
    ]),
  ]
}
