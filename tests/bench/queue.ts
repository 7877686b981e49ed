// The moderation queue's first page over 100,000 contributions, by filter, on both engines.
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import { migrate } from '../../packages/server/src/migrations/migrate.ts'
import { openDatabase } from '../../packages/server/src/platform/db/database.ts'
import { toJson } from '../../packages/server/src/platform/db/json.ts'
import type { Db } from '../../packages/server/src/platform/db/tables.ts'
import { insertContributions } from '../../packages/server/src/process/contributions/store.ts'
import { queueCounts } from '../../packages/server/src/process/moderation/facets-store.ts'
import { wordsLength } from '../../packages/server/src/process/moderation/queue-contract.ts'
import {
  pageOfQueue,
  type QueuePlace,
  queueItems,
} from '../../packages/server/src/process/moderation/queue-store.ts'
import { createCorpus } from '../../packages/server/src/process/similar/corpus.ts'
import { startPostgres } from '../support/postgres.ts'
import { median } from './load.ts'

const many = 100_000
const now = new Date('2026-03-01T00:00:00.000Z')
const states = ['received', 'redirected', 'rejected', 'grouped'] as const
const consultationId = 'c'
const limit = 50
const state = ['received' as const]

type Case = { filter?: object; place?: Partial<QueuePlace>; readsAll?: true; finds?: number }

const cases: Record<string, Case> = {
  'no filter': {},
  received: { filter: { state } },
  'received or rejected': { filter: { state: ['received', 'rejected'] } },
  'received, a theme': { filter: { state, theme: ['theme-4'] } },
  'received, a département': { filter: { state, department: ['08'] } },
  'assigned to one': { filter: { assignee: ['staff-5'] } },
  'a common word': { filter: { q: 'cantine' }, readsAll: true },
  'a word that one holds': { filter: { q: '99998' }, readsAll: true, finds: 1 },
  'the newest first': { place: { sort: 'newest' } },
  'from the 40,000th on': { place: { offset: 40_000 } },
  'around one in the middle': { place: { around: 'c-50000' } },
}

export type QueueFigure = {
  engine: string
  filter: string
  milliseconds: number
  /** Left out where every contribution has to be read. */
  atMost?: number
}

export async function measureQueue(): Promise<QueueFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-queue-'))
  const postgres = await startPostgres()
  try {
    const file = join(folder, 'parvis.sqlite')
    const url = await postgres.createDatabase()
    return [
      ...(await measure({ kind: 'sqlite', file })),
      ...(await measure({ kind: 'postgres', url, poolSize: 4 })),
    ]
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(settings: Parameters<typeof openDatabase>[0]): Promise<QueueFigure[]> {
  const database = openDatabase(settings, pino({ level: 'silent' }))
  const { db, dialect, close } = database
  try {
    await migrate(database)
    await fill(db)
    const figures: QueueFigure[] = []
    for (const [filter, { readsAll = false, ...asked }] of Object.entries(cases)) {
      const milliseconds = await timed(async () => {
        const found = await page(db, asked)
        if (found !== (asked.finds ?? limit)) throw new Error(`Another page: ${filter}, ${found}.`)
      })
      figures.push({ engine: dialect, filter, milliseconds, ...(!readsAll && { atMost: 50 }) })
    }
    const milliseconds = await timed(() => queueCounts(db, { consultationId }))
    figures.push({ engine: dialect, filter: 'all facets', milliseconds })
    figures.push({
      engine: dialect,
      filter: 'what is similar, asked first after a start',
      milliseconds: await timed(() => firstQuestion(db)),
      atMost: 300,
    })
    return figures
  } finally {
    await close()
  }
}

async function timed(work: () => Promise<unknown>) {
  const times: number[] = []
  for (let turn = 0; turn < 15; turn += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return median(times)
}

async function page(db: Db, { filter, place }: Case) {
  const asked = { sort: 'oldest' as const, limit, ...place }
  const { rows } = await pageOfQueue(db, { consultationId, ...filter }, asked)
  const ids = rows.map(({ id }) => id)
  return (await queueItems(db, ids, wordsLength)).length
}

async function firstQuestion(db: Db) {
  const question = { consultationId, themeId: null, isPublicOnly: false, most: 10 }
  const text = 'Ouvrir le marché couvert le soir'
  const near = await createCorpus({ db }).nearest({ ...question, text })
  if (near.length === 0) throw new Error('Nothing is near what is there.')
}

export const rules = {
  supportingKinds: [],
  referentKinds: [],
  residentsSupport: true,
  contributionsPublicOnReceipt: false,
}

async function fill(db: Db) {
  await db
    .insertInto('consultations')
    .values({
      id: 'c',
      title: 'C',
      summary: '',
      rules: toJson(rules),
      published_at: now.toISOString(),
    })
    .execute()
  const themes = Array.from({ length: 14 }, (_, at) => ({
    consultation_id: 'c',
    id: `theme-${at}`,
    title: `Thème ${at}`,
    position: at,
  }))
  await db.insertInto('themes').values(themes).execute()
  const places = Array.from({ length: 2000 }, (_, at) => place(at))
  for (let at = 0; at < places.length; at += 500) {
    await db
      .insertInto('territories')
      .values(places.slice(at, at + 500))
      .execute()
  }
  await db.transaction().execute(async (trx) => {
    for (let at = 0; at < many; at += 500) {
      await insertContributions(
        trx,
        Array.from({ length: 500 }, (_, of) => rowAt(at + of)),
      )
    }
  })
  await sql`analyze`.execute(db)
}

export function place(at: number) {
  const department = String(1 + (at % 95)).padStart(2, '0')
  return {
    id: `commune-${at}`,
    kind: 'commune' as const,
    code: `${at}`,
    name: `Commune ${at}`,
    department_code: department,
    department_name: department,
    region_code: '1',
    siren: null,
    population: 100,
    postcodes: '',
    search_key: `commune ${at}`,
    member_of: null,
    edition: '1',
    ended_on: null,
  }
}

function rowAt(at: number) {
  const word = at % 10 === 0 ? 'la cantine' : 'la voirie'
  return {
    id: `c-${at}`,
    consultation_id: 'c',
    kind: 'need' as const,
    theme_id: `theme-${Math.floor(at / 4) % 14}`,
    territory_id: `commune-${(at * 7) % 2000}`,
    profile: 'agent' as const,
    function: 'agente',
    title: `Besoin ${at} pour ${word}`,
    // Of some texts: what one in twenty has tells of nothing.
    text: (at % 50 === 0 ? 'Un marché couvert. ' : '') + 'Un texte. '.repeat(40),
    state: states[at % 4] ?? 'received',
    evidence: 'email',
    receipt: `PV-${at}`,
    assignee_id: at % 9 === 0 ? `staff-${at % 10}` : null,
    received_at: new Date(now.getTime() - at * 60_000).toISOString(),
  }
}
