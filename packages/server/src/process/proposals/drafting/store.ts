// What grouping keeps: each act on a proposal as a row, and what it changes of proposals.
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Db, Trx } from '../../../platform/db/database.ts'
import type { ProposalTables } from '../store.ts'

export type GroupingTables = {
  proposal_acts: {
    proposal_id: string
    /** The version that this act made: one act a version. */
    version: number
    act:
      | 'create'
      | 'edit'
      | 'publish'
      | 'merge'
      | 'absorb'
      | 'release'
      | 'discard'
      | 'undo'
      | 'keep'
      | 'set_aside'
      | 'reopen'
    /** JSON: what undoing it needs, and what history shows. */
    data: string
    undoes: number | null
    staff_id: string
    at: string
  }
}

export type ProposalActRow = Selectable<GroupingTables['proposal_acts']>
export type GroupedRow = Selectable<ProposalTables['proposals']>
export type NewProposal = Insertable<ProposalTables['proposals']>

/** Answers false when the id is taken. */
export async function insertProposal(trx: Trx, row: NewProposal) {
  const inserted = await trx
    .insertInto('proposals')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function findGrouped(db: Db | Trx, ids: string[]): Promise<GroupedRow[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('proposals')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .execute()
}

/** Of a consultation, whatever their state. */
export async function allGrouped(db: Db, consultationId: string): Promise<GroupedRow[]> {
  return db
    .selectFrom('proposals')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('title')
    .orderBy('id')
    .execute()
}

type Values = Partial<
  Pick<
    GroupedRow,
    | 'title'
    | 'summary'
    | 'description'
    | 'theme_id'
    | 'search_key'
    | 'state'
    | 'merged_into'
    | 'published_at'
  >
>

/** Answers false when the version has moved. */
export async function updateProposal(
  trx: Trx,
  { id, version }: { id: string; version: number },
  values: Values,
) {
  const { numUpdatedRows } = await trx
    .updateTable('proposals')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Until this transaction ends none of these is merged or discarded; answers those that are not. */
export async function holdLive(trx: Trx, ids: string[]) {
  const live: string[] = []
  for (const id of [...new Set(ids)].sort()) {
    const held = await trx
      .updateTable('proposals')
      .set((row) => ({ version: row.ref('version') }))
      .where('id', '=', id)
      .where('state', 'in', ['draft', 'published'])
      .returning('id')
      .executeTakeFirst()
    if (held) live.push(id)
  }
  return live
}

/** Contributions in each of these proposals. */
export async function contributionsOf(db: Db | Trx, proposalIds: string[]) {
  const found = new Map<string, string[]>(proposalIds.map((id) => [id, []]))
  if (proposalIds.length === 0) return found
  const rows = await db
    .selectFrom('lineage')
    .selectAll()
    .where('proposal_id', 'in', proposalIds)
    .orderBy('contribution_id')
    .execute()
  for (const row of rows) found.get(row.proposal_id)?.push(row.contribution_id)
  return found
}

/** The proposal that stands for each id now, through any number of merges. */
export async function survivorsOf(db: Db | Trx, ids: string[]) {
  const survivors = new Map<string, string>(ids.map((id) => [id, id]))
  let asked = [...new Set(ids)]
  while (asked.length > 0) {
    const rows = await db
      .selectFrom('proposals')
      .select(['id', 'merged_into'])
      .where('id', 'in', asked)
      .where('merged_into', 'is not', null)
      .execute()
    const into = new Map(rows.map((row) => [row.id, row.merged_into ?? row.id]))
    for (const [id, current] of survivors) survivors.set(id, into.get(current) ?? current)
    asked = [...new Set(into.values())]
  }
  return survivors
}

/** This proposal and all that was merged into it, through any number of merges. */
export async function familyOf(db: Db | Trx, id: string) {
  const family = [id]
  for (let asked = [id]; asked.length > 0; ) {
    asked = await mergedInto(db, asked)
    family.push(...asked)
  }
  return family
}

export async function insertProposalActs(trx: Trx, rows: ProposalActRow[]) {
  if (rows.length > 0) await trx.insertInto('proposal_acts').values(rows).execute()
}

/** The oldest first. */
export async function proposalActsOf(db: Db | Trx, proposalId: string): Promise<ProposalActRow[]> {
  return db
    .selectFrom('proposal_acts')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .orderBy('version')
    .execute()
}

/** Counted, or that a decision of the team may give back: held ones, and those of a contest. */
export async function hasSupports(trx: Trx, proposalId: string) {
  const { rows } = await sql`
    select 1 from supports where proposal_id = ${proposalId}
    union all select 1 from held_supports where proposal_id = ${proposalId}
    union all select 1 from case_withdrawals
      where act like ${`{"support":%"proposal_id":"${proposalId}"%`}
        or act like ${`{"support":%"given_on":"${proposalId}"%`}
    limit 1`.execute(trx)
  return rows.length > 0
}

/** Ids of the proposals that were merged into any of these. */
export async function mergedInto(db: Db | Trx, ids: string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('proposals')
    .select('id')
    .where('merged_into', 'in', ids)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}
