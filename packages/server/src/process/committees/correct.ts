// Changing or withdrawing a published decision: a recorded act, with a reason that is public.
import type { Author } from '../../people/staff/author.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { keepAct, take } from './change.ts'
import { decided, holdEnvelope, requireItem } from './decide.ts'
import { apply } from './effects.ts'
import { requireEligible } from './eligible.ts'
import { decidedContributionsIn, decisionIn, elsewhere, updateItem } from './item-store.ts'
import type { Decision } from './rules.ts'
import type { ItemRow, SessionRow } from './store.ts'
import type { DecisionColumns } from './tables.ts'

export type Correction = {
  id: string
  version: number
  itemId: string
  why: string
  decision: Decision | null
}

/** What was made of a decision, above, has what the decision says now. */
export type FollowCorrection = (
  trx: Trx,
  author: Author,
  corrected: {
    itemId: string
    title: string
    on: string
    envelope: string
    before: DecisionColumns
    after: DecisionColumns
  },
) => Promise<void>

/** Answers what changed. */
export async function correct(
  trx: Trx,
  author: Author,
  { itemId, why, decision, ...target }: Correction,
) {
  await holdEnvelope(trx, target)
  const session = await take(trx, target)
  if (session.published_at === null) refuse('committee_not_published')
  const item = await requireItem(trx, session, itemId)
  if (item.outcome === null && decision === null) refuse('state_forbids')
  // What was put off is decided as any other item is.
  if (item.outcome === null) await requireEligible(trx, session, [itemId])
  const before = decisionIn(item)
  const after = decision ? await decided(trx, session, { item, decision }) : decisionIn(undefined)
  await updateItem(trx, item, after)
  const events = await apply(trx, author, session, [{ item, after, isCorrection: true }])
  await requireLast(trx, session, item)
  if (before.outcome === 'keep' && after.outcome !== 'keep')
    await requireNothingBuiltOn(trx, session, item)
  await keepAct(trx, author, session, { act: 'correct', itemId, why, data: { before, after } })
  await append(trx, [
    ...events,
    {
      kind: 'committee.corrected',
      subject: session.id,
      participantId: null,
      staffId: author.staffId,
      data: { item: itemId, why },
      at: author.at,
    },
  ])
  const on = session.meets_at.slice(0, 10)
  return { itemId, title: item.title ?? '', on, envelope: session.title, before, after }
}

/** A later session that decided about it has the last word. */
async function requireLast(trx: Trx, session: SessionRow, item: ItemRow) {
  const later = (await elsewhere(trx, [item.item_id], session.id)).filter(
    (one) =>
      one.outcome !== null &&
      (one.published_at === null || one.published_at > (session.published_at ?? '')),
  )
  if (later.length > 0) refuse('undo_later_first')
}

/** Committee 2 decides about contributions because committee 1 kept their proposal. */
async function requireNothingBuiltOn(trx: Trx, session: SessionRow, { item_id }: ItemRow) {
  if (session.subject !== 'proposals') return
  if ((await decidedContributionsIn(trx, item_id)) > 0) refuse('undo_later_first')
}
