// Supports and their tallies: one row a supporter and a proposal; the key settles every race.
import type { ColumnType, Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/database.ts'

export type SupportKind = 'territory' | 'resident'

export type SupportTables = {
  supports: {
    proposal_id: string
    /** `territory:{id}` or `participant:{id}`. */
    supporter: string
    kind: SupportKind
    territory_id: string | null
    participant_id: string | null
    evidence: string
    intent_id: string | null
    site_key: string | null
    receipt: string
    recorded_at: string
    /** Where it was given, once a merge moved it; null while that is where it counts. */
    given_on: ColumnType<string | null, string | null | undefined, string | null>
  }
  tallies: {
    proposal_id: string
    territories: number
    residents_by_email: number
    residents_by_france_connect: number
  }
}

export type SupportRow = Selectable<SupportTables['supports']>
export type TallyRow = Selectable<SupportTables['tallies']>

/** Inserts those that are new; answers the stored row of every one asked for, by key. */
export async function insertSupports(trx: Trx, rows: SupportRow[]) {
  if (rows.length === 0)
    return { inserted: new Set<string>(), stored: new Map<string, SupportRow>() }
  const inserted = await trx
    .insertInto('supports')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['proposal_id', 'supporter']).doNothing())
    .returning('receipt')
    .execute()
  const receipts = new Set(inserted.map((row) => row.receipt))
  // Nothing was there before: what was asked for is what is stored.
  const stored =
    inserted.length === rows.length
      ? new Map(rows.map((row) => [supportKey(row), row]))
      : await findSupports(trx, rows)
  return { inserted: receipts, stored }
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
  const ordered = [...changes].sort((a, b) => (a.proposal_id < b.proposal_id ? -1 : 1))
  await trx
    .insertInto('tallies')
    .values(ordered)
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
    )
    .execute()
}

export async function findTallies(db: Db, proposalIds: string[]): Promise<TallyRow[]> {
  if (proposalIds.length === 0) return []
  return db
    .selectFrom('proposals')
    .leftJoin('tallies', 'tallies.proposal_id', 'proposals.id')
    .select(['proposals.id as proposal_id'])
    .select((row) => [
      row.fn.coalesce('tallies.territories', row.lit(0)).as('territories'),
      row.fn.coalesce('tallies.residents_by_email', row.lit(0)).as('residents_by_email'),
      row.fn
        .coalesce('tallies.residents_by_france_connect', row.lit(0))
        .as('residents_by_france_connect'),
    ])
    .where('proposals.id', 'in', proposalIds)
    .where('proposals.state', 'in', ['published', 'merged'])
    .orderBy('proposals.id')
    .execute()
}

/** Counts the supports anew, one by one: what the tallies must equal. */
export async function recount(db: Db): Promise<TallyRow[]> {
  const rows = await db.selectFrom('supports').select(['proposal_id', 'kind', 'evidence']).execute()
  const tallies = new Map<string, TallyRow>()
  for (const row of rows) {
    const tally = tallies.get(row.proposal_id) ?? emptyTally(row.proposal_id)
    tally[tallyColumn(row)] += 1
    tallies.set(row.proposal_id, tally)
  }
  return [...tallies.values()].sort((a, b) => (a.proposal_id < b.proposal_id ? -1 : 1))
}

export function emptyTally(proposalId: string): TallyRow {
  return {
    proposal_id: proposalId,
    territories: 0,
    residents_by_email: 0,
    residents_by_france_connect: 0,
  }
}

/** Where a support is counted: territories and residents are never added together. */
export function tallyColumn(support: { kind: SupportKind; evidence: string }) {
  if (support.kind === 'territory') return 'territories'
  return support.evidence === 'france_connect'
    ? 'residents_by_france_connect'
    : 'residents_by_email'
}
