// A small world of its own: places, a consultation in the middle of its phases, two partner sites.

import { type Insertable, PostgresAdapter, sql } from 'kysely'
import { toJson } from '../src/platform/db/json.ts'
import type { Db, Tables } from '../src/platform/db/tables.ts'
import { fold } from '../src/platform/text/fold.ts'
import type { Rules } from '../src/process/consultations/contract.ts'
import { proposalSearchKey } from '../src/process/proposals/store.ts'
import { contributions, lineage } from './given-contributions.ts'
import { officialAddresses, territories } from './given-territories.ts'

export const site = {
  key: 'pk_caen000000000000001',
  name: 'Ville de Caen',
  origin: 'https://www.caen.example',
  otherOrigin: 'https://caen.example',
}
export const revokedSite = { key: 'pk_revoquee00000000001', origin: 'https://ancien.example' }
/** A publishable key of the right shape that nobody has. */
export const unknownKey = 'pk_inconnue00000000001'

export const proposals = {
  open: 'payer-le-stationnement',
  kept: 'agenda-partage',
  notKept: 'cantine-connectee',
  /** Of a consultation where only territories support, and where no referent phase is planned. */
  forTerritories: 'archives-ouvertes',
} as const

const rules: Rules = {
  supportingKinds: ['commune', 'department', 'region'],
  referentKinds: ['commune', 'department', 'region'],
  residentsSupport: true,
  contributionsPublicOnReceipt: false,
}

const consultations = [
  {
    id: 'numerique-2026',
    title: 'Le numérique des collectivités',
    summary: 'Dites ce qui manque.',
    rules: toJson(rules),
    published_at: '2026-01-01T00:00:00.000Z',
  },
  {
    id: 'archives-2025',
    title: 'Les archives',
    summary: 'Une consultation des seules collectivités.',
    rules: toJson({
      ...rules,
      residentsSupport: false,
      contributionsPublicOnReceipt: true,
    }),
    published_at: '2025-01-01T00:00:00.000Z',
  },
]

const phase = (
  consultation_id: string,
  position: number,
  [kind, opens_at, closes_at]: ['contribution' | 'support' | 'referent', string, string | null],
) => ({
  consultation_id,
  position,
  kind,
  title: `Étape ${position}`,
  opens_at: `${opens_at}T00:00:00.000Z`,
  closes_at: closes_at && `${closes_at}T00:00:00.000Z`,
})

const phases = [
  phase('numerique-2026', 0, ['contribution', '2026-01-10', '2026-03-01']),
  phase('numerique-2026', 1, ['support', '2026-02-01', '2026-04-01']),
  phase('numerique-2026', 2, ['referent', '2026-02-10', '2026-05-01']),
  phase('archives-2025', 0, ['support', '2025-02-01', null]),
]

const themes = [
  { consultation_id: 'numerique-2026', id: 'mobilite', title: 'Mobilité', position: 0 },
  { consultation_id: 'numerique-2026', id: 'citoyennete', title: 'Citoyenneté', position: 1 },
  { consultation_id: 'archives-2025', id: 'memoire', title: 'Mémoire', position: 0 },
]

const proposal = (
  id: string,
  title: string,
  more: { consultation?: string; theme: string; decision?: 'kept' | 'not_kept' },
) => {
  const texts = { title, summary: `${title}, en bref.`, description: `${title}, en détail.` }
  return {
    id,
    ...texts,
    search_key: proposalSearchKey(texts),
    decision: more.decision ?? null,
    consultation_id: more.consultation ?? 'numerique-2026',
    theme_id: more.theme,
    published_at: '2026-02-01T00:00:00.000Z',
  }
}

const proposalRows = [
  proposal(proposals.open, 'Payer le stationnement', { theme: 'mobilite' }),
  proposal(proposals.kept, 'Un agenda partagé', { theme: 'citoyennete', decision: 'kept' }),
  proposal(proposals.notKept, 'Une cantine connectée', {
    theme: 'citoyennete',
    decision: 'not_kept',
  }),
  proposal(proposals.forTerritories, 'Ouvrir les archives', {
    consultation: 'archives-2025',
    theme: 'memoire',
  }),
]

const service = (id: string, name: string, stage: 'operated' | 'investigation') => ({
  id,
  name,
  stage,
  tagline: `${name} pour tous`,
  stage_since: '2025-06-01',
  address: `https://${id}.example/`,
  code_openness: 'open' as const,
  repository: `https://code.example/${id}`,
  licence: 'MIT',
  budget_cents: 12_000_000,
  budget_label: 'en 2025',
  impact: toJson([{ label: 'Usages', value: 42, unit: 'par jour', asOf: '2026-01-31' }]),
  search_key: fold(`${name} ${name} pour tous`),
  updated_on: stage === 'operated' ? '2026-02-01' : '2024-01-01',
})

const services = [
  service('agenda-commun', 'Agenda commun', 'operated'),
  service('velo-plan', 'Vélo plan', 'investigation'),
]

type Rows = { [Name in keyof Tables]?: Insertable<Tables[Name]>[] }

const world = (): Rows => ({
  territories,
  territory_postcodes: postcodes(),
  official_addresses: officialAddresses,
  consultations,
  phases,
  themes,
  proposals: proposalRows,
  contributions,
  lineage,
  services,
  deployments: [{ service_id: 'agenda-commun', territory_id: 'commune-14118' }],
  service_stages: services.map(({ id, stage }) => ({ service_id: id, since: '2025-06-01', stage })),
  service_measures: [
    {
      service_id: 'agenda-commun',
      indicator: 'Usages',
      unit: 'par jour',
      measured_on: '2026-01-31',
      value: '42',
    },
  ],
  service_proposals: [{ service_id: 'agenda-commun', proposal_id: proposals.kept }],
  sites: siteRows(),
  site_keys: [siteKey(site.key, null), siteKey(revokedSite.key, '2026-01-01T00:00:00.000Z')],
  site_origins: [
    { key: site.key, origin: site.origin },
    { key: site.key, origin: site.otherOrigin },
    { key: revokedSite.key, origin: revokedSite.origin },
  ],
})

let written: string[] | undefined

/** Once: before every test the same rows, whose queries would take longer to make than to run. */
function writing() {
  written ??= Object.entries(world()).map(([table, rows]) => insertion(table, rows))
  return written
}

function insertion(table: string, rows: Record<string, unknown>[]) {
  const columns = Object.keys(rows[0] ?? {})
  const values = rows.map((row) => {
    if (String(Object.keys(row)) !== String(columns))
      throw new Error(`The rows of ${table} have not all the same columns, in the same order.`)
    return `(${Object.values(row).map(literal)})`
  })
  return `insert into "${table}" (${columns.map((name) => `"${name}"`)}) values ${values}`
}

function literal(value: unknown) {
  if (value === null || typeof value === 'number') return String(value)
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  throw new Error(`No literal is known for ${value}.`)
}

/** Writes the world into empty tables. */
export const writeWorld = (db: Db) => runAll(db, writing())

/** Whatever was in the tables, the world is. */
export async function restoreWorld(db: Db) {
  await runAll(db, [...(await emptying(db)), ...writing()])
}

export async function emptyTables(db: Db) {
  await runAll(db, await emptying(db))
}

const emptying = async (db: Db) => (await tableNames(db)).map((name) => `delete from "${name}"`)

/** PostgreSQL is asked once for all: a hundred ways there and back take longer than the work. */
async function runAll(db: Db, statements: string[]) {
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await sql.raw(statements.join(';')).execute(db)
    return
  }
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}

function postcodes() {
  return territories.flatMap(({ id, postcodes: list }) =>
    list
      .split(' ')
      .filter(Boolean)
      .map((postcode) => ({ postcode, territory_id: id })),
  )
}

const siteKey = (key: string, ends_at: string | null) => ({
  key,
  site: key,
  created_at: '2025-12-01T00:00:00.000Z',
  ends_at,
})

function siteRows() {
  const common = {
    consultation_id: 'numerique-2026',
    territory_id: 'commune-14118',
    suspended_at: null,
    suspended_why: null,
    version: 1,
  }
  return [
    { ...common, key: site.key, name: site.name, url: site.origin },
    {
      ...common,
      key: revokedSite.key,
      name: 'Ancien site',
      url: revokedSite.origin,
    },
  ]
}

/** Every table of ours, with how many rows it has. */
export async function countRows(db: Db) {
  const counts: Record<string, number> = {}
  for (const name of await tableNames(db)) {
    const { rows } = await sql<{
      count: number
    }>`select count(*) as count from ${sql.table(name)}`.execute(db)
    counts[name] = Number(rows[0]?.count)
  }
  return counts
}

// Before every test the same hundred tables: asking the database for them takes longer than emptying them.
const tablesOf = new WeakMap<Db, Promise<string[]>>()

function tableNames(db: Db) {
  const names = tablesOf.get(db) ?? readTableNames(db)
  tablesOf.set(db, names)
  return names
}

async function readTableNames(db: Db) {
  const tables = await db.introspection.getTables()
  return tables.map((table) => table.name).filter((name) => !name.startsWith('kysely_'))
}
