// What committees change of a contribution: their decision on it, with the amount granted.
import type { Trx } from '../../platform/db/database.ts'
import type { CommitteeDecision } from './states.ts'

/** Until this transaction ends nobody else changes these; answers those that exist, by id. */
export async function holdContributions(trx: Trx, ids: string[]) {
  const held = new Map<string, Held>()
  // In the order of ids, so that two transactions never wait for each other.
  for (const id of [...new Set(ids)].sort()) {
    const row = await trx
      .updateTable('contributions')
      .set((columns) => ({ version: columns.ref('version') }))
      .where('id', '=', id)
      .returning(['id', 'consultation_id', 'state', 'decision', 'version', 'title', 'text'])
      .returning(['participant_id', 'committee_id', 'granted_cents'])
      .executeTakeFirst()
    if (row) held.set(id, row)
  }
  return held
}

export type Held = {
  id: string
  consultation_id: string
  state: 'received' | 'redirected' | 'rejected' | 'grouped'
  decision: CommitteeDecision | null
  version: number
  title: string
  text: string
  participant_id: string | null
  committee_id: string | null
  granted_cents: number | null
}

type Decided = {
  decision: CommitteeDecision | null
  committeeId: string | null
  grantedCents: number | null
}

/** Of one that is held. */
export async function writeContributionDecision(
  trx: Trx,
  id: string,
  { decision, committeeId, grantedCents }: Decided,
) {
  await trx
    .updateTable('contributions')
    .set((columns) => ({
      decision,
      committee_id: committeeId,
      granted_cents: grantedCents,
      version: columns('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}
