// Supports that are held until the team has looked at them: received, in no count before.

import type { Act, ConfirmTools, Outcome } from '../../intents/kind.ts'
import { refused, supporterOf } from '../../intents/outcome.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { suspectedAmong, type Traced } from '../look-alikes/suspect.ts'
import type { SupportIntent } from './intents.ts'
import { findHeld, type HeldRow, insertHeld } from './review-queue/store.ts'
import { findSupports, supportKey } from './store.ts'

type Support = Act<SupportIntent>

const keyOf = (act: Support) => ({
  proposal_id: act.prepared.proposalId,
  supporter: supporterOf(act),
})

type Held = {
  /** By act, of those that are held or were set aside; the others are counted. */
  outcomes: Map<Support, Outcome>
  /** Those that are new, for the journal: it is held last, once tallies are. */
  fresh: HeldRow[]
}

export async function holdSuspicious(
  trx: Trx,
  acts: Support[],
  rules: ConfirmTools['suspicion'],
): Promise<Held> {
  const outcomes = new Map<Support, Outcome>()
  // Of residents known by a mailbox only: a territory's right, or a civil identity, was proved.
  const doubtful = acts.filter((act) => act.signs && !act.capacity && act.proof === 'email')
  if (doubtful.length === 0) return { outcomes, fresh: [] }
  const keys = doubtful.map(keyOf)
  const before = await findHeld(trx, keys)
  const known = new Set(before.map(supportKey))
  const fresh = doubtful.filter((act) => !known.has(supportKey(keyOf(act))))
  const suspected = await suspectedAmong(trx, fresh.flatMap(toTrace), rules)
  const held = await notCounted(
    trx,
    fresh.flatMap((act) => {
      const found = suspected.get(act.receipt)
      return found ? [toHeld(act, found)] : []
    }),
  )
  await insertHeld(trx, held)
  const after = held.length > 0 ? await findHeld(trx, keys) : before
  const stored = new Map(after.map((row) => [supportKey(row), row]))
  const isStored = held.filter((row) => stored.get(supportKey(row))?.receipt === row.receipt)
  for (const act of doubtful) {
    const row = stored.get(supportKey(keyOf(act)))
    if (row && row.state !== 'released') outcomes.set(act, outcomeOf(row, act))
  }
  return { outcomes, fresh: isStored }
}

/** What is counted already has been trusted once: it stays, whatever comes after it. */
async function notCounted(trx: Trx, rows: HeldRow[]) {
  const counted = await findSupports(trx, rows)
  return rows.filter((row) => !counted.has(supportKey(row)))
}

function toTrace(act: Support): Traced[] {
  const { receipt, participantId, prepared, signs, at } = act
  if (!signs) return []
  return [
    { ...signs, receipt, participant_id: participantId, proposal_id: prepared.proposalId, at },
  ]
}

type Found = { rule: HeldRow['rule']; groupKey: string }

function toHeld(act: Support, { rule, groupKey }: Found): HeldRow {
  return {
    ...keyOf(act),
    participant_id: act.participantId,
    evidence: act.proof,
    intent_id: act.prepared.id,
    site_key: act.prepared.site,
    receipt: act.receipt,
    recorded_at: act.at,
    rule,
    group_key: groupKey,
    state: 'held' as const,
    version: 1,
    decided_at: null,
    staff_id: null,
    reason: null,
  }
}

function outcomeOf(row: HeldRow, act: Support): Outcome {
  if (row.state === 'refused') return refused('support_set_aside')
  const { receipt, recorded_at: recordedAt, intent_id: recordedBy } = row
  const told = { receipt, recordedAt, territory: null }
  return receipt === act.receipt
    ? { ...told, state: 'confirmed' }
    : { ...told, state: 'already_done', recordedBy }
}

export async function recordHeld(trx: Trx, { fresh, outcomes }: Held) {
  const together = new Map([...outcomes.keys()].map((act) => [act.receipt, act.together]))
  await append(
    trx,
    fresh.map((row) => ({
      kind: 'support.held' as const,
      subject: row.proposal_id,
      participantId: row.participant_id,
      at: row.recorded_at,
      data: {
        receipt: row.receipt,
        rule: row.rule,
        site: row.site_key,
        ...(together.get(row.receipt) && { together: together.get(row.receipt) ?? null }),
      },
    })),
  )
}
