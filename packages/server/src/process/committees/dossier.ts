// What a committee judges: a proposal with its contributions, or a contribution, without who wrote it.
import type { Db } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import { findContributions } from '../contributions/store.ts'
import { contributionIdsIn, proposalText } from './dossier-store.ts'
import { recusalsOf } from './grid-store.ts'
import { itemsOf } from './item-store.ts'
import { membersOf, type SessionRow } from './store.ts'

type Asked = { itemId: string; offset: number; limit: number }

export async function loadDossier(db: Db, session: SessionRow, { itemId, offset, limit }: Asked) {
  const isThere = (await itemsOf(db, session.id)).some((one) => one.item_id === itemId)
  if (!isThere) return refuse('committee_item_not_found', { item: itemId })
  if (session.subject === 'contributions') {
    const items = await findContributions(db, [itemId])
    return { itemId, proposal: null, contributions: { total: items.length, items } }
  }
  const { total, ids } = await contributionIdsIn(db, itemId, { offset, limit })
  return {
    itemId,
    proposal: await proposalText(db, itemId),
    contributions: { total, items: await findContributions(db, ids) },
  }
}

/** Of a member: nothing more of what they stepped out of. */
export async function loadOwnDossier(
  db: Db,
  session: SessionRow,
  { staffId, ...asked }: Asked & { staffId: string },
) {
  const member = (await membersOf(db, [session.id])).find((one) => one.staff_id === staffId)
  if (!member) return refuse('not_committee_member')
  const isOut = (await recusalsOf(db, session.id)).some(
    (one) => one.item_id === asked.itemId && one.member_id === member.id,
  )
  if (isOut) return refuse('member_recused')
  return loadDossier(db, session, asked)
}
