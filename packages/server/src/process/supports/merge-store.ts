// Rows of supports that follow a merge, or its undoing, and meet no other one of their supporter.
import { sql } from 'kysely'
import { among } from '../../platform/db/among.ts'
import { hotSelect } from '../../platform/db/hot-reads.ts'
import type { Trx } from '../../platform/db/tables.ts'

type Pair = { from: string; into: string }

/** Moves those that meet none; answers them. The others are settled one supporter at a time. */
export async function moveAlone(trx: Trx, { from, into }: Pair) {
  return trx
    .updateTable('supports')
    .set({ proposal_id: into, given_on: sql<string>`coalesce(given_on, ${from})` })
    .where('proposal_id', '=', from)
    .where('supporter', 'not in', (inner) =>
      inner.selectFrom('supports').select('supporter').where('proposal_id', '=', into),
    )
    .where('supporter', 'not in', (inner) =>
      inner
        .selectFrom('supports_beside')
        .select('supporter')
        .where('proposal_id', 'in', [from, into]),
    )
    .returningAll()
    .execute()
}

/** Moves back those given on these, unless another one of their supporter stands beside. */
export async function moveAloneBack(trx: Trx, { from, into }: Pair, givenOn: string[]) {
  return trx
    .updateTable('supports')
    .set({
      proposal_id: from,
      given_on: sql<string | null>`case when given_on = ${from} then null else given_on end`,
    })
    .where('proposal_id', '=', into)
    .where('given_on', 'in', givenOn)
    .where('supporter', 'not in', (inner) =>
      inner.selectFrom('supports_beside').select('supporter').where('proposal_id', '=', into),
    )
    .returningAll()
    .execute()
}

/** Who has something left on this proposal, counted there or beside. */
export async function supportersOn(trx: Trx, table: 'supports' | 'supports_beside', id: string) {
  const rows = await trx
    .selectFrom(table)
    .select('supporter')
    .distinct()
    .where('proposal_id', '=', id)
    .execute()
  return rows.map(({ supporter }) => supporter)
}

const readAway = hotSelect((db, { list }) =>
  db
    .selectFrom('proposals')
    .select('state')
    .where(among(db, 'id', list('ids')))
    .where('state', '!=', 'published')
    .limit(1),
)

/** Why one of these may be supported no more: it was merged, or taken from the public, meanwhile. */
export async function whyAway(trx: Trx, proposalIds: string[]) {
  if (proposalIds.length === 0) return undefined
  const [row] = await readAway(trx, { ids: [...new Set(proposalIds)] }, undefined)
  if (!row) return undefined
  return row.state === 'merged' ? 'proposal_merged' : 'proposal_not_found'
}
