// What the public may learn of an intent: what became of it, never who confirmed it.
import type { Db } from '../db/database.ts'
import { type Language, wordRefusal } from '../language/language.ts'
import { presentTally } from '../proposals/present.ts'
import type { RefusalCode, RefusalFacts } from '../refusal.ts'
import { findTallies } from '../supports/store.ts'
import type { IntentStatus } from './contract.ts'
import { preparedOf } from './prepare.ts'
import { outcomeOf } from './recorded.ts'
import type { IntentRow } from './store.ts'

export async function presentIntent(
  db: Db,
  row: IntentRow,
  { now, baseUrl, language }: { now: string; baseUrl: string; language: Language },
): Promise<IntentStatus> {
  const prepared = row.kind === 'supports' ? preparedOf(row) : undefined
  const several = prepared?.kind === 'supports' ? prepared.proposalIds : undefined
  const asked = several ?? (row.proposal_id ? [row.proposal_id] : [])
  const tallies = new Map(
    (await findTallies(db, asked)).map((tally) => [tally.proposal_id, presentTally(tally)]),
  )
  return {
    id: row.id,
    kind: row.kind,
    state: stateOf(row, now),
    proposalId: row.proposal_id,
    url: `${baseUrl}/demarches/${row.id}`,
    refusal: refusalOf(row, language),
    tally: tallies.get(row.proposal_id ?? '') ?? null,
    parts:
      several?.map((proposalId) => ({
        proposalId,
        ...partOf(row, proposalId, language),
        tally: tallies.get(proposalId) ?? null,
      })) ?? null,
    confirmedAt: row.confirmed_at,
    expiresAt: row.expires_at,
  }
}

function stateOf(row: IntentRow, now: string): IntentStatus['state'] {
  if (row.state === 'withdrawn') return 'withdrawn'
  const outcome = outcomeOf(row)
  if (outcome) return outcome.state
  if (row.expires_at <= now) return 'expired'
  return publicRefusalOf(row) ? 'refused' : 'prepared'
}

type Part = NonNullable<IntentStatus['parts']>[number]

function partOf(row: IntentRow, proposalId: string, language: Language) {
  const part = outcomeOf(row)?.parts?.find((one) => one.proposalId === proposalId)
  const told = (state: Part['state'], refusal: Part['refusal'] = null) => ({ state, refusal })
  if (!part) return told('prepared')
  if (part.state === 'refused') {
    return told('refused', aboutTheThing.has(part.code) ? worded(part, language) : null)
  }
  return told(part.isWithdrawn ? 'withdrawn' : part.state)
}

function refusalOf(row: IntentRow, language: Language): IntentStatus['refusal'] {
  const refusal = publicRefusalOf(row)
  return refusal ? worded(refusal, language) : null
}

type Known = { code: RefusalCode; facts: RefusalFacts }

const worded = ({ code, facts }: Known, language: Language) => ({
  code,
  message: wordRefusal(code, facts, language),
})

/**
 * Only what is decided without knowing who asks: a refusal that follows from what someone signed in
 * with, or from whom they act for, would tell the host page about them. They alone read that one.
 */
function publicRefusalOf({ refusal }: IntentRow) {
  if (!refusal) return undefined
  const known: Known = JSON.parse(refusal)
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
