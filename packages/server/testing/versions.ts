// Rows that have a version, with what they hold: none changes while its version stays.
import { sql } from 'kysely'
import type { Db } from '../src/platform/db/tables.ts'

type Row = Record<string, unknown>
type Held = Map<string, { version: number; holds: string }>

/** What a row holds that stands in a table of its own. */
const parts: Record<string, { tables: string[]; key: string }> = {
  proposals: { tables: ['lineage'], key: 'proposal_id' },
  contributions: { tables: ['lineage'], key: 'contribution_id' },
  committee_sessions: { tables: ['committee_items', 'committee_recusals'], key: 'session_id' },
  services: { tables: ['service_grants'], key: 'service_id' },
}

const allOf = async (db: Db, table: string) =>
  (await sql<Row>`select * from ${sql.table(table)}`.execute(db)).rows

/** Histories have one row a version: what they hold is never changed. */
async function tablesOf(db: Db) {
  const tables = await db.introspection.getTables()
  return tables
    .filter(({ columns }) => {
      const names = new Set(columns.map(({ name }) => name))
      return names.has('version') && ['id', 'receipt', 'key'].some((key) => names.has(key))
    })
    .map(({ name }) => name)
}

async function readVersions(db: Db): Promise<Held> {
  const held: Held = new Map()
  for (const table of await tablesOf(db)) {
    const part = parts[table]
    const inside: Row[] = []
    for (const one of part?.tables ?? []) inside.push(...(await allOf(db, one)))
    for (const { version, ...row } of await allOf(db, table)) {
      const own = inside.filter((one) => part && one[part.key] === row.id)
      const holds = JSON.stringify([row, own.map((one) => JSON.stringify(one)).sort()])
      held.set(`${table} ${row.id ?? row.receipt ?? row.key}`, { version: Number(version), holds })
    }
  }
  return held
}

/** Which rows `act` changed, and which of those are at the version that was read before. */
export async function changedBy(db: Db, act: () => Promise<unknown>) {
  const before = await readVersions(db)
  await act()
  const after = await readVersions(db)
  const changed = [...after].filter(([key, { holds }]) => {
    const was = before.get(key)
    return was && was.holds !== holds
  })
  const isStale = ([key, { version }]: (typeof changed)[number]) =>
    version <= (before.get(key)?.version ?? 0)
  return {
    changed: changed.map(([key]) => key).sort(),
    atSameVersion: changed.filter(isStale).map(([key]) => key),
  }
}
