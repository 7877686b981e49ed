// Confirming intents: those of the same moment are decided and written in one transaction.

import { createBatch } from '../db/batch.ts'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { loadCapacities } from '../mandates/capacities.ts'
import type { Capacity } from '../mandates/rules.ts'
import { findSessions, type SessionRow } from '../participants/store.ts'
import type { RefusalCode } from '../refusal.ts'
import type { PreparedIntent } from './contract.ts'
import type { Act, IntentKinds, Outcome } from './kind.ts'
import { preparedOf } from './prepare.ts'
import { holdIntents, type IntentRow, writeOutcomes } from './store.ts'

export type Confirmation = {
  intentId: string
  tokenHash: string
  /** A territory's id, or undefined for oneself. */
  inNameOf: string | undefined
  contact: { name: string; phone: string } | undefined
}

export type Confirm = (confirmation: Confirmation) => Promise<Outcome>

type Ready = { request: Confirmation; intent: IntentRow; act: Act }

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
  const hashes = [...new Set(requests.map((request) => request.tokenHash))]
  const sessions = await findSessions(trx, hashes, at)
  const intents = await holdIntents(trx, [...new Set(requests.map((one) => one.intentId))])
  const capacities = await capacitiesOf(trx, deps, requests, sessions)

  const settled = new Map<Confirmation, Outcome>()
  const ready = new Map<string, Ready>()
  for (const request of requests) {
    const session = sessions.get(request.tokenHash)
    const intent = intents.get(request.intentId)
    const outcome = outcomeBefore(intent, session, at)
    if (outcome) settled.set(request, outcome)
    else if (intent && session && !ready.has(intent.id)) {
      const capacity = capacities.get(request)
      if (request.inNameOf && !capacity) settled.set(request, refused('mandate_missing'))
      else {
        const act = toAct(deps, { request, intent, session, capacity, at })
        ready.set(intent.id, { request, intent, act })
      }
    }
  }

  const outcomes = await carryOut(trx, deps, kinds, [...ready.values()])
  await writeOutcomes(
    trx,
    [...ready.values()].map(({ intent, act }) => ({
      intent,
      outcome: outcomes.get(intent.id) ?? refused('intent_not_found'),
      participantId: act.participantId,
      at,
    })),
  )
  return requests.map((request) => {
    const before = settled.get(request)
    if (before) return before
    const same = ready.get(request.intentId)
    const outcome = outcomes.get(request.intentId) ?? refused('intent_not_found')
    const owner = sessions.get(request.tokenHash)?.participantId
    // Two confirmations of one intent in one batch: the second of the same person gets the same.
    return same?.act.participantId === owner ? outcome : refused('intent_taken')
  })
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
  return intent.outcome ? JSON.parse(intent.outcome) : undefined
}

async function carryOut(trx: Trx, deps: Deps, kinds: IntentKinds, ready: Ready[]) {
  const outcomes = new Map<string, Outcome>()
  const tools = { uuid: deps.ids.uuid, seal: deps.secrets.seal }
  for (const [kind, group] of Map.groupBy(ready, (one) => one.intent.kind)) {
    const acts = group.map((one) => one.act)
    const results = await kinds[kind].confirm(trx, acts, tools)
    group.forEach((one, position) => {
      outcomes.set(one.intent.id, results[position] ?? refused('intent_not_found'))
    })
  }
  return outcomes
}

async function capacitiesOf(
  trx: Trx,
  deps: Deps,
  requests: Confirmation[],
  sessions: Map<string, SessionRow>,
) {
  const emails = new Map<Confirmation, string>()
  for (const request of requests) {
    const session = sessions.get(request.tokenHash)
    if (request.inNameOf && session) emails.set(request, deps.secrets.unseal(session.emailSealed))
  }
  const found = await loadCapacities(trx, [...emails.values()])
  return new Map<Confirmation, Capacity | undefined>(
    [...emails].map(([request, email]) => [
      request,
      found.get(email)?.find((capacity) => capacity.territory.id === request.inNameOf),
    ]),
  )
}

type Parts = {
  request: Confirmation
  intent: IntentRow
  session: SessionRow
  capacity: Capacity | undefined
  at: string
}

function toAct(deps: Deps, { request, intent, session, capacity, at }: Parts): Act<PreparedIntent> {
  return {
    prepared: preparedOf(intent),
    participantId: session.participantId,
    capacity,
    contact: request.contact,
    receipt: deps.ids.receipt(),
    at,
  }
}

function refused(code: RefusalCode): Outcome {
  return { state: 'refused', code, facts: {} }
}
