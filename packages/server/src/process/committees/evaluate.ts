// A member fills in their grid for an item, as often as they like until it is decided.
import type { Author } from '../../people/staff/author.ts'
import { fromJson, toJson } from '../../platform/db/json.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { recusalsOf, writeEvaluation } from './grid-store.ts'
import { itemsOf } from './item-store.ts'
import { requireWholeGrid } from './rules.ts'
import { membersOf, takeSession } from './store.ts'

type Given = {
  id: string
  itemId: string
  scores: Record<string, number>
  comment: string | null
}

export async function evaluate(trx: Trx, author: Author, { id, itemId, scores, comment }: Given) {
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
  requireWholeGrid(scores, fromJson(session.criteria), session.score_max)
  await writeEvaluation(trx, {
    session_id: id,
    item_id: itemId,
    member_id: member.id,
    scores: toJson(scores),
    comment,
    at: author.at,
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
