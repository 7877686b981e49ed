// What a session deals with, who is present, and who steps out of an item.
import { type Author, authorColumns, refuseChanged } from '../../people/staff/author.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import { record, takeUnpublished } from './change.ts'
import { requireEligible } from './eligible.ts'
import { deleteRecusal, insertRecusal, recusalsOf } from './grid-store.ts'
import { addItems, elsewhere, itemsOf, removeItems } from './item-store.ts'
import { membersOf, replaceMembers } from './store.ts'

type Agenda = { id: string; version: number; add: string[]; remove: string[] }

export async function setItems(trx: Trx, author: Author, { id, version, add, remove }: Agenda) {
  const session = await takeUnpublished(trx, { id, version })
  const items = await itemsOf(trx, id)
  const known = new Map(items.map((one) => [one.item_id, one]))
  for (const one of remove) {
    const item = known.get(one) ?? refuse('committee_item_not_found', { item: one })
    if (item.outcome !== null) refuse('item_decided', { item: one })
  }
  const added = [...new Set(add)].filter((one) => !known.has(one))
  await requireEligible(trx, session, added)
  const other = (await elsewhere(trx, added, id)).find((one) => one.published_at === null)
  if (other) refuse('item_in_other_committee', { item: other.item_id, committee: other.title })
  await removeItems(trx, id, remove)
  await addItems(trx, id, added, items.at(-1)?.position ?? -1)
  await record(trx, author, session, { act: 'items', data: { added, removed: remove } })
}

type Presence = { id: string; version: number; present: string[] }

export async function recordPresence(trx: Trx, author: Author, { id, version, present }: Presence) {
  const session = await takeUnpublished(trx, { id, version })
  const members = await membersOf(trx, [id])
  if (present.some((one) => !members.some((member) => member.id === one)))
    refuse('committee_member_not_found')
  await replaceMembers(
    trx,
    id,
    members.map((one) => ({ ...one, present: Number(present.includes(one.id)) })),
  )
  await record(trx, author, session, { act: 'presence', data: { present } })
}

/** The secretary's act is of a version; whoever steps out themselves overwrites nothing. */
type OnItem = { id: string; version?: number; itemId: string }

type Recusal = OnItem & { reason: string } & Whose
/** The member named, or the one who asks. */
export type Whose = { memberId: string } | { staffId: string }

export async function recuse(trx: Trx, author: Author, { reason, ...asked }: Recusal) {
  const { session, memberId } = await takeForMember(trx, asked)
  const { id, itemId } = asked
  const before = (await recusalsOf(trx, id)).find(
    (one) => one.item_id === itemId && one.member_id === memberId,
  )
  if (before) await refuseChanged(trx, { ...before, act: 'recuse' })
  await insertRecusal(trx, {
    session_id: id,
    item_id: itemId,
    member_id: memberId,
    reason,
    ...authorColumns(author),
  })
  await record(trx, author, session, { act: 'recuse', itemId, data: { memberId, reason } })
}

type Withdrawal = OnItem & { memberId: string }

export async function withdrawRecusal(trx: Trx, author: Author, asked: Withdrawal) {
  const { session, memberId } = await takeForMember(trx, asked)
  const { id, itemId } = asked
  const key = { session_id: id, item_id: itemId, member_id: memberId }
  if (!(await deleteRecusal(trx, key))) refuse('nothing_to_undo')
  await record(trx, author, session, { act: 'withdraw_recusal', itemId, data: { memberId } })
}

/** Who may vote is settled once an item is decided: that decision is undone first. */
async function takeForMember(trx: Trx, { id, version, itemId, ...whose }: OnItem & Whose) {
  const session = await takeUnpublished(trx, { id, ...(version !== undefined && { version }) })
  const memberId = memberOf(await membersOf(trx, [id]), whose)
  const item = (await itemsOf(trx, id)).find((one) => one.item_id === itemId)
  if (!item) return refuse('committee_item_not_found', { item: itemId })
  if (item.outcome !== null) refuse('item_decided', { item: itemId })
  return { session, memberId }
}

function memberOf(members: { id: string; staff_id: string | null }[], whose: Whose) {
  if ('memberId' in whose) {
    const found = members.find((one) => one.id === whose.memberId)
    return found?.id ?? refuse('committee_member_not_found')
  }
  const found = members.find((one) => one.staff_id === whose.staffId)
  return found?.id ?? refuse('not_committee_member')
}
