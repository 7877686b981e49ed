// Deciding held supports, as many as were seen at once; each decision can be undone.

import { heldByReceipts } from '../../../intents/reviews-store.ts'
import { type Author, decisionOf, refuseChanged } from '../../../people/staff/author.ts'
import type { Trx } from '../../../platform/db/tables.ts'
import { append } from '../../../platform/events/journal.ts'
import { type Keeping, keepPeople } from '../../../platform/personal-data/keep-person.ts'
import { refuse } from '../../../platform/refusal.ts'
import { countReleased, uncountReleased } from '../apply-review.ts'
import { type Decision, nextState } from './states.ts'
import { decideHeld, type HeldRow } from './store.ts'

type Step = {
  groupKey: string
  decision: Decision
  reason: string
  /** As they were when they were looked at: none that came meanwhile is decided unseen. */
  items: { receipt: string; version: number }[]
}

const kinds = {
  release: 'support.released',
  refuse: 'support.set_aside',
  reopen: 'support.held',
} as const satisfies Record<Decision, string>

type By = Author & { database: Keeping }

export async function decide(
  trx: Trx,
  { groupKey, decision, reason, items }: Step,
  { staffId, at, database }: By,
) {
  const receipts = items.map(({ receipt }) => receipt)
  await keepPeopleOf(trx, database, receipts)
  const rows = (await heldByReceipts(trx, receipts)).filter((row) => row.group_key === groupKey)
  if (rows.length < new Set(receipts).size) return refuse('quarantine_not_found')
  const seen = new Map(items.map(({ receipt, version }) => [receipt, version]))
  // In one order, so that two who decide at once wait for each other and not in a circle.
  for (const row of rows.toSorted((a, b) => (a.receipt < b.receipt ? -1 : 1))) {
    const version = seen.get(row.receipt) ?? 0
    if (row.version !== version) await refuseChanged(trx, decisionOf(row))
    const state = nextState(row.state, decision) ?? refuse('state_forbids')
    const decided = { state, reason, staff_id: staffId, decided_at: at }
    if (!(await decideHeld(trx, { receipt: row.receipt, version }, decided))) {
      const [now] = await heldByReceipts(trx, [row.receipt])
      await refuseChanged(trx, now && decisionOf(now))
    }
  }
  const author = { staffId, at }
  if (decision === 'release') await countReleased(trx, rows, author)
  const released = rows.filter(({ state }) => state === 'released')
  await uncountReleased(trx, released, author)
  await record(trx, rows, { ...author, decision, reason })
}

/** Whoever is being erased is gone before: what is released would be nobody's, under their number. */
async function keepPeopleOf(trx: Trx, database: Keeping, receipts: string[]) {
  const rows = await heldByReceipts(trx, receipts)
  await keepPeople(
    trx,
    database,
    rows.map((row) => row.participant_id),
  )
}

type Made = Author & { decision: Decision; reason: string }

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
