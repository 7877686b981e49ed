// Supports and their tallies: one row a supporter and a proposal; the key settles every race.

import type { Selectable } from 'kysely'
import { hotInsert } from '../../platform/db/hot-writes.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { SupportTables } from './tables.ts'
import { tallyChanges } from './tally.ts'

export type SupportRow = Selectable<SupportTables['supports']>
export type TallyRow = Selectable<SupportTables['tallies']>

type Inserted = { inserted: Set<string>; stored: Map<string, SupportRow> }

const insertNew = hotInsert<SupportRow, { receipt: string }>(
  {
    proposal_id: 'text',
    supporter: 'text',
    kind: 'text',
    territory_id: 'text',
    participant_id: 'text',
    evidence: 'text',
    intent_id: 'text',
    site_key: 'text',
    receipt: 'text',
    recorded_at: 'text',
    given_on: 'text',
  },
  (trx, rows) =>
    trx
      .insertInto('supports')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['proposal_id', 'supporter']).doNothing())
      .returning('receipt'),
)

/** Inserts those that are new; answers the stored row of every one asked for, by key. */
export async function insertSupports(trx: Trx, rows: SupportRow[]): Promise<Inserted> {
  if (rows.length === 0) return { inserted: new Set(), stored: new Map() }
  const inserted = await insertNew(trx, rows)
  const receipts = new Set(inserted.map((row) => row.receipt))
  // Nothing was there before: what was asked for is what is stored.
  if (inserted.length === rows.length) {
    return { inserted: receipts, stored: new Map(rows.map((row) => [supportKey(row), row])) }
  }
  const stored = await findSupports(trx, rows)
  // What was in its place has been withdrawn, or moved by a merge, since it was in the way.
  const left = rows.filter((row) => !stored.has(supportKey(row)))
  if (left.length === 0) return { inserted: receipts, stored }
  const again = await insertSupports(trx, left)
  return {
    inserted: new Set([...receipts, ...again.inserted]),
    stored: new Map([...stored, ...again.stored]),
  }
}

export async function findSupports(
  db: Db | Trx,
  wanted: { proposal_id: string; supporter: string }[],
) {
  if (wanted.length === 0) return new Map<string, SupportRow>()
  const rows = await db
    .selectFrom('supports')
    .selectAll()
    .where('proposal_id', 'in', [...new Set(wanted.map((row) => row.proposal_id))])
    .where('supporter', 'in', [...new Set(wanted.map((row) => row.supporter))])
    .execute()
  return new Map(rows.map((row) => [supportKey(row), row]))
}

export function supportKey(row: { proposal_id: string; supporter: string }) {
  return `${row.proposal_id} ${row.supporter}`
}

export async function deleteSupports(
  trx: Trx,
  rows: Pick<SupportRow, 'proposal_id' | 'supporter'>[],
) {
  for (const [id, own] of Map.groupBy(rows, (row) => row.proposal_id)) {
    const supporters = own.map(({ supporter }) => supporter)
    await trx
      .deleteFrom('supports')
      .where('proposal_id', '=', id)
      .where('supporter', 'in', supporters)
      .execute()
  }
}

/** In the order of ids: two writers that lock the same rows in another order would wait forever. */
export async function changeTallies(trx: Trx, changes: TallyRow[]) {
  if (changes.length === 0) return
  await addToTallies(
    trx,
    changes.toSorted((a, b) => (a.proposal_id < b.proposal_id ? -1 : 1)),
  )
}

const addToTallies = hotInsert<TallyRow, unknown>(
  {
    proposal_id: 'text',
    territories: 'integer',
    residents_by_email: 'integer',
    residents_by_france_connect: 'integer',
  },
  (trx, changes) =>
    trx
      .insertInto('tallies')
      .values(changes)
      .onConflict((conflict) =>
        conflict.column('proposal_id').doUpdateSet((row) => ({
          territories: row('tallies.territories', '+', row.ref('excluded.territories')),
          residents_by_email: row(
            'tallies.residents_by_email',
            '+',
            row.ref('excluded.residents_by_email'),
          ),
          residents_by_france_connect: row(
            'tallies.residents_by_france_connect',
            '+',
            row.ref('excluded.residents_by_france_connect'),
          ),
        })),
      ),
)

/** Counts the supports anew, one by one: what the tallies must equal. */
export async function recount(db: Db): Promise<TallyRow[]> {
  const rows = await db.selectFrom('supports').select(['proposal_id', 'kind', 'evidence']).execute()
  return tallyChanges({ come: rows }).sort((a, b) => (a.proposal_id < b.proposal_id ? -1 : 1))
}
