// What the public may learn of an intent: what became of it, never who confirmed it.
import type { Db } from '../db/database.ts'
import { type Language, wordRefusal } from '../language/language.ts'
import { presentTally } from '../proposals/present.ts'
import type { RefusalCode, RefusalFacts } from '../refusal.ts'
import { findTallies } from '../supports/store.ts'
import type { IntentStatus } from './contract.ts'
import type { IntentRow } from './store.ts'

export async function presentIntent(
  db: Db,
  row: IntentRow,
  { now, baseUrl, language }: { now: string; baseUrl: string; language: Language },
): Promise<IntentStatus> {
  const [tally] = row.proposal_id ? await findTallies(db, [row.proposal_id]) : []
  return {
    id: row.id,
    kind: row.kind,
    state: stateOf(row, now),
    proposalId: row.proposal_id,
    url: `${baseUrl}/demarches/${row.id}`,
    refusal: refusalOf(row, language),
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
function refusalOf(row: IntentRow, language: Language): IntentStatus['refusal'] {
  if (!row.refusal) return null
  const { code, facts }: { code: RefusalCode; facts: RefusalFacts } = JSON.parse(row.refusal)
  const someone = language === 'en' ? 'This local authority' : 'Cette collectivité'
  return { code, message: wordRefusal(code, { ...facts, territory: someone }, language) }
}
