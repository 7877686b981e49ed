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
  return publicRefusalOf(row) ? 'refused' : 'prepared'
}

function refusalOf(row: IntentRow, language: Language): IntentStatus['refusal'] {
  const refusal = publicRefusalOf(row)
  if (!refusal) return null
  return { code: refusal.code, message: wordRefusal(refusal.code, refusal.facts, language) }
}

/**
 * Only what is decided without knowing who asks: a refusal that follows from what someone signed in
 * with, or from whom they act for, would tell the host page about them. They alone read that one.
 */
function publicRefusalOf({ refusal }: IntentRow) {
  if (!refusal) return undefined
  const known: { code: RefusalCode; facts: RefusalFacts } = JSON.parse(refusal)
  return aboutTheThing.has(known.code) ? known : undefined
}

const aboutTheThing: ReadonlySet<RefusalCode> = new Set([
  'proposal_not_found',
  'proposal_merged',
  'proposal_not_kept',
  'support_not_open',
  'contribution_not_open',
  'referent_not_open',
  'working_group_ended',
  'working_group_not_found',
  'consultation_not_found',
  'theme_not_found',
  'service_not_found',
  'service_stopped',
  'site_key_revoked',
  'site_suspended',
])
