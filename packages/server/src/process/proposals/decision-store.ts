// What committees change of a proposal: whether it is kept.
import type { Trx } from '../../platform/db/database.ts'
import type { ProposalTables } from './store.ts'

type Decision = ProposalTables['proposals']['decision']

/** Until this transaction ends nobody else changes these; answers those that exist, by id. */
export async function holdProposals(trx: Trx, ids: string[]) {
  const held = new Map<string, Awaited<ReturnType<typeof holdOne>> & {}>()
  // In the order of ids, so that two transactions never wait for each other.
  for (const id of [...new Set(ids)].sort()) {
    const row = await holdOne(trx, id)
    if (row) held.set(id, row)
  }
  return held
}

function holdOne(trx: Trx, id: string) {
  return trx
    .updateTable('proposals')
    .set((columns) => ({ version: columns.ref('version') }))
    .where('id', '=', id)
    .returning(['id', 'consultation_id', 'state', 'decision', 'version', 'title'])
    .executeTakeFirst()
}

/** Of one that is held. */
export async function writeProposalDecision(trx: Trx, id: string, decision: Decision) {
  await trx
    .updateTable('proposals')
    .set((columns) => ({ decision, version: columns('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
