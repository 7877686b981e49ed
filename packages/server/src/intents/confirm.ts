// Confirming intents: those of the same moment are decided and written in one transaction.

import { loadCapacities } from '../people/mandates/capacities.ts'
import { findEnd } from '../people/mandates/grants-store.ts'
import type { Capacity } from '../people/mandates/rules.ts'
import { evidenceOf, type SessionEvidence } from '../people/participants/session-evidence.ts'
import { keepSessions, type SessionRow } from '../people/participants/session-store.ts'
import { createBatch } from '../platform/db/batch.ts'
import type { Database } from '../platform/db/database.ts'
import { fromJson } from '../platform/db/json.ts'
import type { Trx } from '../platform/db/tables.ts'
import type { Deps } from '../platform/deps.ts'
import type { Subject, Verdict } from '../platform/rate-limits/limiter.ts'
import { waitOf } from '../platform/rate-limits/within-limits.ts'
import { findTerritory } from '../platform/territories/store.ts'
import { servingSites } from '../sites/host-sites/serving.ts'
import { type Answers, missingAnswers } from './confirm-form.ts'
import { executeActs, type Ready } from './execute.ts'
import type { Act, Asks, Outcome } from './kind.ts'
import type { IntentKinds } from './kinds.ts'
import { refused } from './outcome.ts'
import { signsOf } from './signs.ts'
import { holdIntents, type IntentRow, preparedOf } from './store.ts'

export type Confirmation = {
  intentId: string
  tokenHash: string
  answers: Answers
  /** Of the address that it comes from. */
  blocks: Subject[]
}

export type Confirm = (confirmation: Confirmation) => Promise<Outcome>

export function createConfirm(deps: Deps, kinds: IntentKinds): Confirm {
  return createBatch<Confirmation, Outcome>(deps.database.db, (trx, requests) =>
    confirmAll(trx, deps, kinds, requests),
  )
}

async function confirmAll(
  trx: Trx,
  deps: Deps,
  kinds: IntentKinds,
  requests: Confirmation[],
): Promise<Outcome[]> {
  const at = deps.clock().toISOString()
  const asked = await load(trx, requests, { at, database: deps.database })
  const capacities = await capacitiesOf(trx, { deps, kinds }, asked, at)
  const sites = await sitesOf(trx, asked, at)
  const settled = new Map<Confirmation, Outcome>()
  const ready = new Map<string, Ready>()
  for (const { request, intent, session } of asked) {
    const before = outcomeBefore(intent, session, at)
    if (before || !intent || !session) {
      settled.set(request, before ?? refused('intent_not_found'))
      continue
    }
    if (ready.has(intent.id)) continue
    const { asks, isTraced = false } = kinds.find(intent.kind)
    const capacity = capacities.get(request)
    const stop = stopOf(trx, deps, { asks, answers: request.answers, session, capacity })
    const stopped = stop instanceof Promise ? await stop : stop
    if (stopped) settled.set(request, stopped)
    else {
      const act = toAct(deps, { request, intent, session, capacity, sites, isTraced, at })
      ready.set(intent.id, { intent, act })
    }
  }
  const outcomes = await executeActs(trx, deps, kinds, { ready: [...ready.values()], at })
  return asked.map(({ request, session }) => {
    const before = settled.get(request)
    if (before) return before
    // Two confirmations of one intent in one batch: the second of the same person gets the same.
    const isSame = ready.get(request.intentId)?.act.participantId === session?.participantId
    return (isSame && outcomes.get(request.intentId)) || refused('intent_taken')
  })
}

type Confirmed = {
  asks: Asks
  answers: Answers
  session: SessionRow
  capacity: Capacity | undefined
}

/** Why it is not carried out now; a promise only where the database is asked: nobody's usual act waits for it. */
function stopOf(trx: Trx, deps: Deps, { asks, answers, session, capacity }: Confirmed) {
  const faults = missingAnswers(asks, answers)
  if (faults.length > 0) return { ...refused('invalid_input'), faults }
  const territoryId = answers.inNameOf?.territoryId
  if (territoryId && !capacity) return withoutMandate(trx, session, territoryId)
  // The first ones are counted in memory.
  const counting = deps.limiter.countAccount('confirmation', session.participantId)
  return counting instanceof Promise ? counting.then(refusedFor) : refusedFor(counting)
}

/** The intent waits as it is. */
const refusedFor = (verdict: Verdict) =>
  verdict.answer === 'refused' ? refused('account_limit_reached', waitOf(verdict)) : undefined

type Asked = {
  request: Confirmation
  intent: IntentRow | undefined
  session: SessionRow | undefined
}

async function load(
  trx: Trx,
  requests: Confirmation[],
  { at, database }: { at: string; database: Database },
): Promise<Asked[]> {
  const hashes = [...new Set(requests.map((request) => request.tokenHash))]
  const sessions = await keepSessions(trx, hashes, { now: at, keep: database.keepSessions })
  const ids = [...new Set(requests.map((one) => one.intentId))]
  const intents = await holdIntents(trx, ids, database.holdRows)
  return requests.map((request) => ({
    request,
    intent: intents.get(request.intentId),
    session: sessions.get(request.tokenHash),
  }))
}

/** What is already known without carrying the act out. */
function outcomeBefore(
  intent: IntentRow | undefined,
  session: SessionRow | undefined,
  at: string,
): Outcome | undefined {
  if (!intent) return refused('intent_not_found')
  if (!session) return refused('sign_in_required')
  if (intent.state === 'prepared') {
    return intent.expires_at <= at ? refused('intent_expired') : undefined
  }
  if (intent.participant_id !== session.participantId) return refused('intent_taken')
  return intent.outcome ? fromJson(intent.outcome) : undefined
}

const provedBy = (kinds: IntentKinds, intent: IntentRow) =>
  kinds.find(intent.kind).proves?.(preparedOf(intent))

async function capacitiesOf(
  trx: Trx,
  { deps, kinds }: { deps: Deps; kinds: IntentKinds },
  asked: Asked[],
  at: string,
) {
  const wanted = new Map<Confirmation, { evidence: SessionEvidence; territoryId: string }>()
  for (const { request, intent, session } of asked) {
    const territoryId = request.answers.inNameOf?.territoryId ?? (intent && provedBy(kinds, intent))
    if (!territoryId || !session) continue
    const evidence = evidenceOf(session, deps.secrets.unseal(session.emailSealed))
    wanted.set(request, { evidence, territoryId })
  }
  if (wanted.size === 0) return new Map<Confirmation, Capacity | undefined>()
  const found = await loadCapacities(
    trx,
    [...wanted.values()].map(({ evidence }) => evidence),
    at,
  )
  return new Map<Confirmation, Capacity | undefined>(
    [...wanted].map(([request, { evidence, territoryId }]) => [
      request,
      found.get(evidence.key)?.find(({ territory }) => territory.id === territoryId),
    ]),
  )
}

type Sites = Awaited<ReturnType<typeof servingSites>>

/** What was prepared with a key that serves no more is recorded all the same, without its site. */
function sitesOf(trx: Trx, asked: Asked[], at: string): Promise<Sites> {
  const keys = asked.flatMap(({ intent }) => intent?.site_key ?? [])
  return servingSites(trx, [...new Set(keys)], at)
}

type Parts = {
  request: Confirmation
  intent: IntentRow
  session: SessionRow
  capacity: Capacity | undefined
  sites: Sites
  isTraced: boolean
  at: string
}

function toAct(deps: Deps, parts: Parts): Act {
  const { request, intent, session, capacity, sites, isTraced, at } = parts
  const prepared = preparedOf(intent)
  const { digest, unseal } = deps.secrets
  const email = unseal(session.emailSealed)
  const { blocks } = request
  return {
    // Whatever key it came by, an act is counted for its site.
    prepared: { ...prepared, site: sites.get(prepared.site ?? '')?.id ?? null },
    participantId: session.participantId,
    proof: session.proof,
    capacity,
    contact: request.answers.contact,
    receiptTo: request.answers.receiptTo,
    receipt: deps.ids.receipt(),
    at,
    ...(isTraced && { signs: signsOf({ email, blocks, at }, digest) }),
  }
}

async function withoutMandate(trx: Trx, session: SessionRow, territoryId: string) {
  const { participantId, proof } = session
  const territory = await findTerritory(trx, territoryId)
  const isOver = territory && (await findEnd(trx, participantId, territoryId))
  return isOver
    ? refused('mandate_ended', { territory: territory.label })
    : refused('mandate_missing', { proof })
}
