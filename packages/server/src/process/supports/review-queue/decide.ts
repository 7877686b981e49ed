// Deciding held supports, as many as were seen at once; each decision can be undone.
import type { Trx } from '../../../platform/db/database.ts'
import type { EventKind } from '../../../platform/events/events.ts'
import { append } from '../../../platform/events/journal.ts'
import { refuse } from '../../../platform/refusal.ts'
import { countReleased, uncountReleased } from '../reviewed.ts'
import { type Decision, nextState } from './states.ts'
import { decideHeld, type HeldRow, heldByReceipts } from './store.ts'

type Step = {
  groupKey: string
  decision: Decision
  reason: string
  /** As they were when they were looked at: none that came meanwhile is decided unseen. */
  items: { receipt: string; version: number }[]
}

const kinds: Record<Decision, EventKind> = {
  release: 'support.released',
  refuse: 'support.set_aside',
  reopen: 'support.held',
}

export async function decide(
  trx: Trx,
  { groupKey, decision, reason, items }: Step,
  { staffId, at }: { staffId: string; at: string },
) {
  const receipts = items.map(({ receipt }) => receipt)
  const rows = (await heldByReceipts(trx, receipts)).filter((row) => row.group_key === groupKey)
  if (rows.length < new Set(receipts).size) return refuse('quarantine_not_found')
  const seen = new Map(items.map(({ receipt, version }) => [receipt, version]))
  // In one order, so that two who decide at once wait for each other and not in a circle.
  for (const row of rows.toSorted((a, b) => (a.receipt < b.receipt ? -1 : 1))) {
    const state = nextState(row.state, decision) ?? refuse('state_forbids')
    const decided = { state, reason, staff_id: staffId, decided_at: at }
    const version = seen.get(row.receipt) ?? 0
    if (!(await decideHeld(trx, { receipt: row.receipt, version }, decided))) {
      refuse('changed_meanwhile')
    }
  }
  const maker = { staffId, at }
  if (decision === 'release') await countReleased(trx, rows, maker)
  const released = rows.filter(({ state }) => state === 'released')
  await uncountReleased(trx, released, maker)
  await record(trx, rows, { ...maker, decision, reason })
}

type Made = { staffId: string; at: string; decision: Decision; reason: string }

async function record(trx: Trx, rows: HeldRow[], { staffId, at, decision, reason }: Made) {
  await append(
    trx,
    rows.map((row) => ({
      kind: kinds[decision],
      subject: row.proposal_id,
      participantId: row.participant_id,
      staffId,
      at,
      data: {
        receipt: row.receipt,
        rule: row.rule,
        site: row.site_key,
        was: row.state,
        reason,
      },
    })),
  )
}
