// Supports of a proposal that is merged into another, and back: each supporter is kept once.
import type { Trx } from '../db/database.ts'
import type { SupportRow } from './store.ts'

export type MergedSupportTables = {
  merged_supports: {
    from_proposal: string
    supporter: string
    into_proposal: string
    /** JSON of the row that was left out, since the supporter had one there already. */
    dropped: string | null
  }
}

type Pair = { from: string; into: string }

/** Moves those that the other lacks; takes out, and remembers, those that it has already. */
export async function moveSupports(trx: Trx, { from, into }: Pair) {
  const moved = await trx
    .updateTable('supports')
    .set({ proposal_id: into })
    .where('proposal_id', '=', from)
    .where('supporter', 'not in', (inner) =>
      inner.selectFrom('supports').select('supporter').where('proposal_id', '=', into),
    )
    .returningAll()
    .execute()
  const dropped = await trx
    .deleteFrom('supports')
    .where('proposal_id', '=', from)
    .returningAll()
    .execute()
  const pair = { from_proposal: from, into_proposal: into }
  await remember(trx, [
    ...moved.map(({ supporter }) => ({ ...pair, supporter, dropped: null })),
    ...dropped.map((row) => ({ ...pair, supporter: row.supporter, dropped: JSON.stringify(row) })),
  ])
  return { moved, dropped }
}

async function remember(trx: Trx, rows: MergedSupportTables['merged_supports'][]) {
  for (let at = 0; at < rows.length; at += 500) {
    await trx
      .insertInto('merged_supports')
      .values(rows.slice(at, at + 500))
      .execute()
  }
}

/** What was moved goes back unless it was withdrawn since; what was left out returns likewise. */
export async function moveSupportsBack(trx: Trx, { from, into }: Pair) {
  const remembered = await trx
    .deleteFrom('merged_supports')
    .where('from_proposal', '=', from)
    .returningAll()
    .execute()
  const still = await supportersOf(trx, into)
  const there = remembered.filter(({ supporter }) => still.has(supporter))
  const returned: SupportRow[] = []
  const moving = there.filter(({ dropped }) => dropped === null).map((row) => row.supporter)
  for (let at = 0; at < moving.length; at += 500) {
    const rows = await trx
      .updateTable('supports')
      .set({ proposal_id: from })
      .where('proposal_id', '=', into)
      .where('supporter', 'in', moving.slice(at, at + 500))
      .returningAll()
      .execute()
    returned.push(...rows)
  }
  const restored: SupportRow[] = there.flatMap(({ dropped }) =>
    dropped === null ? [] : [JSON.parse(dropped)],
  )
  for (let at = 0; at < restored.length; at += 500) {
    await trx
      .insertInto('supports')
      .values(restored.slice(at, at + 500))
      .execute()
  }
  return { returned, restored }
}

async function supportersOf(trx: Trx, proposalId: string) {
  const rows = await trx
    .selectFrom('supports')
    .select('supporter')
    .where('proposal_id', '=', proposalId)
    .execute()
  return new Set(rows.map((row) => row.supporter))
}

/** Ids among these of proposals that were merged meanwhile. */
export async function mergedAmong(trx: Trx, proposalIds: string[]) {
  if (proposalIds.length === 0) return []
  const rows = await trx
    .selectFrom('proposals')
    .select('id')
    .where('id', 'in', [...new Set(proposalIds)])
    .where('state', '=', 'merged')
    .execute()
  return rows.map((row) => row.id)
}
