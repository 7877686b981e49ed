// Recording a decision on an item, and undoing the last one, while nothing is public.

import type { Author } from '../../people/staff/author.ts'
import { fromJson } from '../../platform/db/json.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import { holdConsultation } from '../consultations/acts-store.ts'
import { requireConsultation } from '../consultations/current.ts'
import { grantedIn } from '../consultations/granted-store.ts'
import { record, type Target, takeUnpublished } from './change.ts'
import { requireEligible } from './eligible.ts'
import { recusalsOf } from './grid-store.ts'
import { decisionIn, itemsOf, updateItem } from './item-store.ts'
import {
  type Decision,
  requireQuorum,
  requireVotes,
  requireWhole,
  requireWithinEnvelope,
  votersOf,
} from './rules.ts'
import { actsOf, findSession, type ItemRow, isAct, membersOf, type SessionRow } from './store.ts'
import type { DecisionColumns } from './tables.ts'

type OnItem = { id: string; version: number; itemId: string }

export async function decide(
  trx: Trx,
  author: Author,
  { itemId, decision, ...target }: OnItem & { decision: Decision },
) {
  await holdEnvelope(trx, target)
  const session = await takeUnpublished(trx, target)
  const item = await requireItem(trx, session, itemId)
  await requireEligible(trx, session, [itemId])
  const after = await decided(trx, session, { item, decision })
  await updateItem(trx, item, after)
  const data = { before: decisionIn(item), after }
  await record(trx, author, session, { act: 'decide', itemId, data })
}

export async function undo(trx: Trx, author: Author, { itemId, ...target }: OnItem) {
  await holdEnvelope(trx, target)
  const session = await takeUnpublished(trx, target)
  const item = await requireItem(trx, session, itemId)
  const acts = (await actsOf(trx, session.id)).filter((act) => act.item_id === itemId)
  const undone = new Set(acts.map((act) => act.undoes))
  const decisions = acts.filter((act) => isAct(act, 'decide'))
  const last = decisions.findLast((act) => !undone.has(act.version))
  if (!last) return refuse('nothing_to_undo')
  const { before } = fromJson(last.data)
  await requireAffordable(trx, session, { item, amountCents: before.amount_cents })
  await updateItem(trx, item, before)
  await record(trx, author, session, {
    act: 'undo',
    itemId,
    undoes: last.version,
    data: { before: decisionIn(item), after: before },
  })
}

/** Before anything is read of what was granted: two decisions never both take the last euro. */
export async function holdEnvelope(trx: Trx, { id }: Target) {
  const session = (await findSession(trx, id)) ?? refuse('committee_not_found')
  await holdConsultation(trx, session.consultation_id)
}

export async function requireItem(trx: Trx, { id }: SessionRow, itemId: string) {
  const found = (await itemsOf(trx, id)).find((one) => one.item_id === itemId)
  return found ?? refuse('committee_item_not_found', { item: itemId })
}

type Deciding = { item: ItemRow; decision: Decision }

/** The columns of a decision that the rule allows. */
export async function decided(
  trx: Trx,
  session: SessionRow,
  { item, decision }: Deciding,
): Promise<DecisionColumns> {
  requireWhole(session.subject, decision)
  const voters = await votersFor(trx, session, item)
  requireQuorum(voters, session.quorum_percent)
  requireVotes(decision, voters, session.votes === 1)
  await requireAffordable(trx, session, { item, amountCents: decision.amountCents })
  const { outcome, reason, amountCents, roadmap, votes } = decision
  return {
    outcome,
    reason,
    amount_cents: amountCents,
    roadmap,
    voters: voters.present,
    voters_of: voters.of,
    votes_for: votes?.for ?? null,
    votes_against: votes?.against ?? null,
    abstentions: votes?.abstention ?? null,
  }
}

/** A correction is about those who could vote then. */
async function votersFor(trx: Trx, session: SessionRow, { item_id, voters, voters_of }: ItemRow) {
  if (session.published_at !== null && voters !== null && voters_of !== null)
    return { present: voters, of: voters_of }
  const members = await membersOf(trx, [session.id])
  const recusals = (await recusalsOf(trx, session.id)).filter((one) => one.item_id === item_id)
  return votersOf(
    members.map(({ id, present }) => ({ id, present: present === 1 })),
    new Set(recusals.map((one) => one.member_id)),
  )
}

type Asked = { item: ItemRow; amountCents: number | null }

async function requireAffordable(trx: Trx, session: SessionRow, { item, amountCents }: Asked) {
  if (amountCents === null) return
  const { rules } = await requireConsultation(trx, session.consultation_id)
  const granted = await grantedIn(trx, session.consultation_id, item)
  requireWithinEnvelope({ granted, asked: amountCents }, rules.envelopeCents)
}
