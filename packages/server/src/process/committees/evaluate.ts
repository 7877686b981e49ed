// A member fills in their grid for an item, bit by bit, as often as they like until it is decided.
import { type Author, refuseChanged } from '../../people/staff/author.ts'
import { fromJson, toJson } from '../../platform/db/json.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { evaluationsBy, recusalsOf, writeEvaluation } from './grid-store.ts'
import { itemsOf } from './item-store.ts'
import { requireFittingGrid } from './rules.ts'
import { membersOf, takeSession } from './store.ts'

type Given = {
  id: string
  itemId: string
  /** Of one's own grid for this item; 0 before there is one. */
  version: number
  scores: Record<string, number>
  comment: string | null
}

export async function evaluate(
  trx: Trx,
  author: Author,
  { id, itemId, version, scores, comment }: Given,
) {
  // Held, not changed: a grid is its member's own, and overwrites nobody's.
  const session = (await takeSession(trx, { id }, 0)) ?? refuse('committee_not_found')
  if (session.published_at !== null) refuse('committee_published')
  const member = (await membersOf(trx, [id])).find((one) => one.staff_id === author.staffId)
  if (!member) return refuse('not_committee_member')
  const item = (await itemsOf(trx, id)).find((one) => one.item_id === itemId)
  const isRecused = (await recusalsOf(trx, id)).some(
    (one) => one.item_id === itemId && one.member_id === member.id,
  )
  if (isRecused) refuse('member_recused')
  if (!item) return refuse('committee_item_not_found', { item: itemId })
  if (item.outcome !== null) refuse('item_decided', { item: itemId })
  requireFittingGrid(scores, fromJson(session.criteria), session.score_max)
  const own = await evaluationsBy(trx, { sessionId: id, memberId: member.id })
  const before = own.find((one) => one.item_id === itemId)
  if (version !== (before?.version ?? 0))
    await refuseChanged(trx, before && { staff_id: author.staffId, at: before.at, act: 'evaluate' })
  await writeEvaluation(trx, {
    session_id: id,
    item_id: itemId,
    member_id: member.id,
    scores: toJson(scores),
    comment,
    at: author.at,
    version: version + 1,
  })
  await append(trx, [
    {
      kind: 'committee.evaluated',
      subject: id,
      participantId: null,
      staffId: author.staffId,
      data: { item: itemId },
      at: author.at,
    },
  ])
}
