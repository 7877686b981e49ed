// What an attempt changes, in one commit: the log, how far the endpoint is, when to try again.

import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import type { Tools } from './deliver.ts'
import type { Due } from './due.ts'
import { type Policy, pauseBefore, usualPolicy, type Verdict, verdictOf } from './rules.ts'
import type { Attempt } from './send.ts'
import {
  countReplayAttempt,
  type EndpointRow,
  endReplay,
  insertDelivery,
  updateHeld,
} from './store.ts'

type Made = { due: Due; lease: string; result: Attempt; deliveryId: string; now: Date }

/** Answers the endpoint as it goes on; undefined when it has to wait, or is no longer ours. */
export async function recordAttempt(tools: Tools, endpoint: EndpointRow, made: Made) {
  const { policy = usualPolicy, database } = tools
  const { due, result, now } = made
  const attempt = due.tried + 1
  const failingSince = endpoint.failing_since
  const verdict = verdictOf({ status: result.status, attempt, failingSince, now }, policy)
  const values = { ...changesOf(endpoint, made, { verdict, attempt, policy }) }
  const isOurs = await retried(database.db, async (trx) => {
    await insertDelivery(trx, logOf(endpoint, made, { verdict, attempt }))
    if (!(await updateHeld(trx, { id: endpoint.id, lease: made.lease }, values))) return false
    if (due.isReplay) await settleReplay(trx, endpoint.id, { seq: due.event.seq, verdict })
    if (values.state === 'disabled') await tellDisabled(trx, endpoint, { verdict, now })
    return true
  })
  return isOurs && verdict === 'delivered' ? { ...endpoint, ...values } : undefined
}

type Judged = { verdict: Verdict; attempt: number }

function changesOf(
  endpoint: EndpointRow,
  { due, result, now }: Made,
  { verdict, attempt, policy }: Judged & { policy: Policy },
): Partial<EndpointRow> {
  const { seq, attempts } = endpoint
  const passed = due.isReplay ? { seq, attempts } : { seq: due.event.seq, attempts: 0 }
  if (verdict === 'delivered') return { ...passed, next_at: null, failing_since: null }
  const failing = { failing_since: endpoint.failing_since ?? now.toISOString() }
  if (verdict === 'gone' || verdict === 'disabled') return { ...failing, state: 'disabled' }
  const facts = { retryAfter: result.retryAfter, now, random: Math.random() }
  const pause = pauseBefore(attempt, facts, policy)
  const next = { next_at: new Date(now.getTime() + pause).toISOString() }
  if (verdict === 'given_up') return { ...passed, ...failing, ...next }
  return { seq, attempts: due.isReplay ? attempts : attempt, ...failing, ...next }
}

function logOf(
  endpoint: EndpointRow,
  { due: { event }, result, deliveryId, now }: Made,
  { verdict, attempt }: Judged,
) {
  const isLast = verdict === 'given_up' || verdict === 'gone' || verdict === 'disabled'
  const failed = isLast ? ('given_up' as const) : ('retrying' as const)
  return {
    id: deliveryId,
    endpoint_id: endpoint.id,
    event_seq: event.seq,
    kind: event.kind,
    outcome: verdict === 'delivered' ? verdict : failed,
    attempt,
    status: result.status ?? null,
    ms: result.ms,
    response: result.response,
    at: now.toISOString(),
  }
}

async function settleReplay(
  trx: Trx,
  id: string,
  { seq, verdict }: { seq: number; verdict: Verdict },
) {
  if (verdict === 'retry') await countReplayAttempt(trx, id, seq)
  else await endReplay(trx, id, seq)
}

async function tellDisabled(
  trx: Trx,
  { id, url }: EndpointRow,
  { verdict, now }: { verdict: Verdict; now: Date },
) {
  await append(trx, [
    {
      kind: 'webhook.disabled',
      subject: id,
      participantId: null,
      data: { host: new URL(url).host, reason: verdict === 'gone' ? 'gone' : 'failing' },
      at: now.toISOString(),
    },
  ])
}
