// Suggested groups over a queue of 700: after a start, after a decision, and what of that the serving thread does.
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoConsultation, demoContributions } from '@parvis/demo-data'
import { pino } from 'pino'
import { migrate } from '../../packages/server/src/migrations/migrate.ts'
import { openDatabase } from '../../packages/server/src/platform/db/database.ts'
import { toJson } from '../../packages/server/src/platform/db/json.ts'
import type { Db } from '../../packages/server/src/platform/db/tables.ts'
import { append } from '../../packages/server/src/platform/events/journal.ts'
import { insertContributions } from '../../packages/server/src/process/contributions/store.ts'
import { createSuggestions } from '../../packages/server/src/process/similar/suggestions.ts'
import { median } from './load.ts'
import { place, rules } from './queue.ts'

const many = 700
const decisions = 9
const consultationId = 'c'
const at = '2026-03-01T00:00:00.000Z'

export type GroupsFigures = {
  first: number
  afterDecision: number
  /** Milliseconds of processor that the serving thread takes, when others wait for it, and all threads. */
  serving: number
  all: number
}

export async function measureGroups(): Promise<GroupsFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-groups-'))
  const file = join(folder, 'parvis.sqlite')
  const database = openDatabase({ kind: 'sqlite', file }, pino({ level: 'silent' }))
  const { db, close } = database
  try {
    await migrate(database)
    await fill(db)
    const suggest = createSuggestions(db)
    const first = await timed(suggest)
    const after: number[] = []
    const [serving, all] = [processor(process.threadCpuUsage), processor(process.cpuUsage)]
    for (let turn = 0; turn < decisions; turn += 1) {
      await reject(db, `c-${turn * 7}`)
      after.push(await timed(suggest))
    }
    const each = (total: number) => total / decisions
    return { first, afterDecision: median(after), serving: each(serving()), all: each(all()) }
  } finally {
    await close()
    await rm(folder, { recursive: true, force: true })
  }
}

function processor(read: () => NodeJS.CpuUsage) {
  const milliseconds = () => {
    const { user, system } = read()
    return (user + system) / 1000
  }
  const before = milliseconds()
  return () => milliseconds() - before
}

async function timed(suggest: ReturnType<typeof createSuggestions>) {
  const start = performance.now()
  const { items } = await suggest.of({ consultationId })
  if (items.length === 0) throw new Error('Nothing is like anything.')
  return performance.now() - start
}

async function reject(db: Db, id: string) {
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('contributions').set({ state: 'rejected' }).where('id', '=', id).execute()
    const data = { title: '', from: 'received', to: 'rejected', proposals: '' }
    await append(trx, [
      { kind: 'contribution.rejected', subject: id, participantId: null, at, data },
    ])
  })
}

/** Words of the demonstration, each text its own: most say what another one says, as in a real queue. */
function textOf(number: number) {
  const [one, other] = [number * 7, number * 11 + Math.floor(number / 70)].map(
    (from) => demoContributions[from % demoContributions.length],
  )
  const words = `${one?.text} ${other?.text}`.split(' ')
  return words.filter((_, place) => (place * 31 + number * 17) % 10 < 8).join(' ')
}

async function fill(db: Db) {
  await db
    .insertInto('consultations')
    .values({ id: consultationId, title: 'C', summary: '', rules: toJson(rules), published_at: at })
    .execute()
  await db
    .insertInto('themes')
    .values(
      demoConsultation.themes.map(({ id, title }, position) => ({
        consultation_id: consultationId,
        id,
        title,
        position,
      })),
    )
    .execute()
  await db.insertInto('territories').values(place(1)).execute()
  await db.transaction().execute(async (trx) => {
    const rows = Array.from({ length: many }, (_, number) => rowAt(number))
    await insertContributions(trx, rows)
  })
}

function rowAt(number: number) {
  const like = demoContributions[(number * 7) % demoContributions.length]
  return {
    id: `c-${number}`,
    consultation_id: consultationId,
    kind: 'need' as const,
    theme_id: like?.themeId ?? '',
    territory_id: 'commune-1',
    profile: 'agent' as const,
    function: 'agente',
    title: like?.title ?? '',
    text: textOf(number),
    state: 'received' as const,
    evidence: 'email',
    receipt: `PV-${number}`,
    received_at: at,
  }
}
