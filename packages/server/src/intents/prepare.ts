// Keeping an intent: the same one sent again changes nothing and answers the same.
import { type Subject, sharedAmong } from '../abuse/limiter.ts'
import { everyone } from '../abuse/subjects.ts'
import type { Deps } from '../deps.ts'
import { Refusal, refuse } from '../refusal.ts'
import { PreparedIntent } from './contract.ts'
import type { IntentKinds } from './kind.ts'
import { findIntent, type IntentRow, keepIntent } from './store.ts'

/** How long something prepared waits for its confirmation. */
export const intentLifetime = 7 * 86_400_000
/** And beyond what those who share a site, or the world, prepare for nothing: enough to confirm it. */
export const briefLifetime = 3_600_000

/** Whoever calls has counted it by the blocks it comes from; what they share is counted once kept. */
type Preparing = { prepared: PreparedIntent; subjects: Subject[] }
type Tools = Pick<Deps, 'database' | 'clock' | 'limiter'>

export async function prepare(
  { database, clock, limiter }: Tools,
  kinds: IntentKinds,
  { prepared, subjects }: Preparing,
): Promise<IntentRow> {
  const { db } = database
  const now = clock()
  const before = await findIntent(db, prepared.id)
  // What was acknowledged stays so, even when the phase has closed since.
  if (before) return requireSame(before, prepared, now)
  await kinds[prepared.kind].check(db, prepared, now.toISOString())
  const shared = [...sharedAmong(subjects), everyone]
  const isFree = (await limiter.count('intent', shared)).answer === 'free'
  const until = new Date(now.getTime() + (isFree ? intentLifetime : briefLifetime))
  const row = await keepIntent(db, toRow(prepared, { now, until }))
  return requireSame(row, prepared, now)
}

function requireSame(row: IntentRow, prepared: PreparedIntent, now: Date) {
  if (row.payload !== payloadOf(prepared)) refuse('intent_conflict')
  if (row.state === 'prepared' && row.expires_at <= now.toISOString()) {
    throw new Refusal('intent_expired')
  }
  return row
}

function toRow(prepared: PreparedIntent, { now, until }: Record<'now' | 'until', Date>): IntentRow {
  return {
    id: prepared.id,
    kind: prepared.kind,
    proposal_id: 'proposalId' in prepared ? prepared.proposalId : null,
    site_key: prepared.site,
    payload: payloadOf(prepared),
    state: 'prepared',
    refusal: null,
    outcome: null,
    participant_id: null,
    prepared_at: now.toISOString(),
    confirmed_at: null,
    expires_at: until.toISOString(),
  }
}

// The shape orders its own fields, so the same intent always has the same text.
function payloadOf(prepared: PreparedIntent) {
  return JSON.stringify(PreparedIntent.parse(prepared))
}

export function preparedOf(row: IntentRow): PreparedIntent {
  return JSON.parse(row.payload)
}
