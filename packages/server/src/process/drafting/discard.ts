// Setting an empty draft aside; its id stays taken, and it can be restored.
import type { Author } from '../../people/staff/author.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { contributionsOf } from '../proposals/acts-store.ts'
import {
  change,
  proposalEvent,
  requireAct,
  requireProposal,
  requireVersion,
} from '../proposals/change.ts'

export async function discard(
  trx: Trx,
  author: Author,
  { id, version }: { id: string; version: number },
) {
  const row = await requireProposal(trx, id)
  await requireVersion(trx, row, version)
  requireAct(row, 'discard')
  // The row is held first: a contribution that is being grouped into it then finds it away.
  await change(trx, author, row, { act: 'discard', values: { state: 'discarded' } })
  const inside = (await contributionsOf(trx, [id])).get(id) ?? []
  if (inside.length > 0) refuse('proposal_not_empty')
  await append(trx, [
    proposalEvent(
      { kind: 'proposal.discarded', data: { title: row.title } },
      { id: row.id, author },
    ),
  ])
}
