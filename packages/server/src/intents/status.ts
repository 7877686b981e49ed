// What the public may learn of an intent: what became of it, never who confirmed it.
import type { Db } from '../db/database.ts'
import { wordRefusal } from '../language/refusals.ts'
import { presentTally } from '../proposals/present.ts'
import type { RefusalCode } from '../refusal.ts'
import { findTallies } from '../supports/store.ts'
import type { IntentStatus } from './contract.ts'
import type { IntentRow } from './store.ts'

export async function presentIntent(
  db: Db,
  row: IntentRow,
  { now, baseUrl }: { now: string; baseUrl: string },
): Promise<IntentStatus> {
  const [tally] = row.proposal_id ? await findTallies(db, [row.proposal_id]) : []
  return {
    id: row.id,
    kind: row.kind,
    state: stateOf(row, now),
    proposalId: row.proposal_id,
    url: `${baseUrl}/demarches/${row.id}`,
    refusal: refusalOf(row),
    tally: tally ? presentTally(tally) : null,
    confirmedAt: row.confirmed_at,
    expiresAt: row.expires_at,
  }
}

function stateOf(row: IntentRow, now: string): IntentStatus['state'] {
  if (row.state === 'withdrawn') return 'withdrawn'
  if (row.state === 'confirmed') {
    const outcome: { state: 'confirmed' | 'already_done' } = JSON.parse(row.outcome ?? '{}')
    return outcome.state
  }
  if (row.expires_at <= now) return 'expired'
  return row.refusal ? 'refused' : 'prepared'
}

// The host page may show why, but not for which territory someone tried: that is about a person.
function refusalOf(row: IntentRow): IntentStatus['refusal'] {
  if (!row.refusal) return null
  const { code }: { code: RefusalCode } = JSON.parse(row.refusal)
  return { code, message: wordRefusal(code, { territory: 'Cette collectivité' }) }
}
