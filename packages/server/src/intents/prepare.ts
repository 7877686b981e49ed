// Keeping an intent: the same one sent again changes nothing and answers the same.

import { toJson } from '../platform/db/json.ts'
import type { Deps } from '../platform/deps.ts'
import { everyone } from '../platform/http/asker.ts'
import { ownAmong, type Subject, sharedAmong } from '../platform/rate-limits/limiter.ts'
import { refuseFull } from '../platform/rate-limits/within-limits.ts'
import { Refusal, refuse } from '../platform/refusal.ts'
import type { IntentKinds } from './kinds.ts'
import { briefLifetime, intentLifetime } from './lifetimes.ts'
import type { Prepared } from './prepared.ts'
import { findIntent, type IntentRow, keepIntent } from './store.ts'

/** Whoever calls has counted it by the blocks it comes from; what they share is counted once kept. */
type Preparing = { prepared: Prepared; subjects: Subject[] }
type Tools = Pick<Deps, 'database' | 'clock' | 'limiter'>

export async function prepare(
  { database, clock, limiter }: Tools,
  kinds: IntentKinds,
  { prepared, subjects }: Preparing,
): Promise<IntentRow> {
  const { db } = database
  const now = clock()
  const payload = payloadOf(kinds, prepared)
  const before = await findIntent(db, prepared.id)
  // What was acknowledged stays so, even when the phase has closed since.
  if (before) return requireSame(before, payload, now)
  await kinds.find(prepared.kind).check(db, prepared, now.toISOString())
  const isFree = await hasRoom(limiter, { payload, subjects })
  const until = new Date(now.getTime() + (isFree ? intentLifetime : briefLifetime))
  const row = await keepIntent(db, toRow(prepared, { payload, now, until }))
  return requireSame(row, payload, now)
}

/** What a row holds besides what was prepared. */
const rowBytes = 500

type Kept = { payload: IntentRow['payload']; subjects: Subject[] }

/**
 * Whether it may wait a week. What is heavy for its own block is refused, and says until when; no work
 * is asked for, since a widget could not do it.
 */
async function hasRoom(limiter: Deps['limiter'], { payload, subjects }: Kept) {
  const shared = [...sharedAmong(subjects), everyone]
  const isShared = (await limiter.count('intent', shared)).answer === 'free'
  const bytes = rowBytes + Buffer.byteLength(payload)
  const blocks = [...ownAmong(subjects), ...shared]
  const verdict = await limiter.count('intent_kilobyte', blocks, false, Math.ceil(bytes / 1024))
  refuseFull(verdict)
  return isShared && verdict.answer === 'free'
}

function requireSame(row: IntentRow, payload: IntentRow['payload'], now: Date) {
  if (row.payload !== payload) refuse('intent_conflict')
  if (row.state === 'prepared' && row.expires_at <= now.toISOString()) {
    throw new Refusal('intent_expired')
  }
  return row
}

type Row = { payload: IntentRow['payload']; now: Date; until: Date }

function toRow(prepared: Prepared, { payload, now, until }: Row): IntentRow {
  return {
    id: prepared.id,
    kind: prepared.kind,
    proposal_id: prepared.proposalId ?? null,
    site_key: prepared.site,
    payload,
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
function payloadOf(kinds: IntentKinds, prepared: Prepared) {
  return toJson(kinds.schema.parse(prepared))
}
