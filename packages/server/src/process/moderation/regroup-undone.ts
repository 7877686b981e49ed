// Undoing a decision may change what is in proposals: each is then at a new version, as after a move.
import type { Author } from '../../people/staff/author.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { findGrouped } from '../proposals/acts-store.ts'
import { change } from '../proposals/change.ts'
import type { Planned } from './planned.ts'

/** Of proposals that are held: whoever read one of them before publishes nothing that they have not seen. */
export async function regroupUndone(trx: Trx, author: Author, planned: Planned[]) {
  const moved = planned.flatMap(({ row, before, plan: { links } }) => {
    const changed = new Set(before).symmetricDifference(new Set(links))
    return [...changed].map((proposal) => ({ proposal, contribution: row.id }))
  })
  const byProposal = Map.groupBy(moved, ({ proposal }) => proposal)
  for (const row of await findGrouped(trx, [...byProposal.keys()])) {
    const contributions = byProposal.get(row.id)?.map(({ contribution }) => contribution) ?? []
    await change(trx, author, row, { act: 'regroup', values: {}, data: { contributions } })
  }
}
