// A territory asks, or takes its request back: once, with an event, whatever is asked for.

import { takeContested } from '../../intents/contested-store.ts'
import type { Act, ConfirmTools, Outcome } from '../../intents/kind.ts'
import { refused } from '../../intents/outcome.ts'
import { markWithdrawn } from '../../intents/store.ts'
import { toJson } from '../../platform/db/json.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { sealContact } from '../../platform/personal-data/contact.ts'
import type { Territory } from '../../platform/territories/contract.ts'
import type { AskedKind } from './event-kinds.ts'
import { type Machine, nextState } from './machine.ts'
import {
  insertRequest,
  insertRequestAct,
  liveKey,
  liveRequest,
  type RequestRow,
  updateRequest,
} from './store.ts'

export type Asked = {
  machine: Machine
  subject: string
  facts?: Record<string, string | number | boolean | null>
}

export async function ask(
  trx: Trx,
  act: Act,
  { machine, subject, facts = {}, tools }: Asked & { tools: ConfirmTools },
): Promise<Outcome> {
  const { capacity, contact, participantId, receipt, at } = act
  if (!capacity) return refused('mandate_missing')
  const { territory } = capacity
  const key = { kind: machine.kind, subject, territory_id: territory.id }
  const { stored, isNew } = await insertRequest(trx, {
    id: tools.uuid(),
    ...key,
    live_key: liveKey(key),
    state: machine.first,
    version: 1,
    facts: toJson(facts),
    participant_id: participantId,
    contact: contact ? sealContact(contact, tools.seal) : null,
    evidence: capacity.evidence,
    intent_id: act.prepared.id,
    site_key: act.prepared.site,
    receipt,
    recorded_at: at,
  })
  if (!isNew || !stored) return alreadyAsked(stored, act, territory)
  await keepAct(trx, stored, { act: 'ask', at })
  await tell(trx, act, { kind: machine.events.asked, subject, territory })
  return { state: 'confirmed', receipt, recordedAt: at, territory: territory.label }
}

export async function withdrawRequest(
  trx: Trx,
  act: Act,
  { machine, subject }: Asked,
): Promise<Outcome> {
  const { capacity, receipt, at } = act
  if (!capacity) return refused('mandate_missing')
  const { territory } = capacity
  const key = { kind: machine.kind, subject, territory_id: territory.id }
  const row = await liveRequest(trx, key)
  const facts = { territory: territory.label }
  if (!row) return refused('request_missing', facts)
  const to = nextState(machine, row.state, 'withdraw')
  if (!to) return refused('request_underway', facts)
  const isFirst = await updateRequest(trx, row, { state: to, live_key: null })
  if (!isFirst) return refused('changed_meanwhile')
  await keepAct(trx, { ...row, state: to, version: row.version + 1 }, { act: 'withdraw', at })
  await markWithdrawn(trx, [row])
  await takeContested(trx, {
    kind: `${row.kind}_request`,
    territoryId: territory.id,
    subjects: [subject],
  })
  await tell(trx, act, { kind: machine.events.withdrawn, subject, territory })
  return { state: 'confirmed', receipt, recordedAt: at, territory: territory.label }
}

function alreadyAsked(stored: RequestRow | undefined, act: Act, territory: Territory): Outcome {
  if (stored?.participant_id !== act.participantId) {
    const since = stored?.recorded_at ?? act.at
    const facts = { territory: territory.label, since }
    return refused('territory_already_requested', facts)
  }
  const { receipt, recorded_at: recordedAt, intent_id: recordedBy } = stored
  return { state: 'already_done', receipt, recordedAt, territory: territory.label, recordedBy }
}

function keepAct(trx: Trx, row: RequestRow, { act, at }: { act: string; at: string }) {
  return insertRequestAct(trx, {
    request_id: row.id,
    version: row.version,
    act,
    state: row.state,
    reason: null,
    planned_on: null,
    note: null,
    staff_id: null,
    at,
  })
}

function tell(
  trx: Trx,
  { prepared, participantId, receipt, at }: Act,
  { kind, subject, territory }: { kind: AskedKind; subject: string; territory: Territory },
) {
  const data = {
    receipt,
    territoryId: territory.id,
    territory: territory.label,
    site: prepared.site,
  }
  return append(trx, [{ kind, subject, participantId, data, at }])
}
