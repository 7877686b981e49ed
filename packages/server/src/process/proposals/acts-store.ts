// What grouping keeps: each act on a proposal as a row, and what it changes of proposals.

import { type Insertable, type Selectable, sql } from 'kysely'
import type { Json } from '../../platform/db/json.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { updateAtVersion, type Versioned } from '../../platform/db/versioned.ts'
import type { ProposalActData, ProposalTables } from './tables.ts'

export type ProposalActRow = Selectable<ProposalTables['proposal_acts']>

/** What it keeps goes by its act. */
export function isAct<Act extends keyof ProposalActData>(
  row: ProposalActRow,
  act: Act,
): row is Omit<ProposalActRow, 'data'> & { data: Json<ProposalActData[Act]> } {
  return row.act === act
}
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
export async function updateProposal(trx: Trx, at: Versioned, values: Values) {
  return updateAtVersion(trx.updateTable('proposals').set(values), at)
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

/** Counted, or held until the team decides on them. */
export async function hasSupports(trx: Trx, proposalId: string) {
  const { rows } = await sql`
    select 1 from supports where proposal_id = ${proposalId}
    union all select 1 from held_supports where proposal_id = ${proposalId}
    limit 1`.execute(trx)
  return rows.length > 0
}
