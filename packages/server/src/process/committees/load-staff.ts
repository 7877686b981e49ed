// Sessions as the team reads them: progress, grids, recusals, history, and what the envelope has left.

import { staffNames } from '../../people/staff/names-store.ts'
import { fromJson } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import { requireConsultation } from '../consultations/current.ts'
import { grantedIn } from '../consultations/granted-store.ts'
import { itemsOf } from './item-store.ts'
import { loadKnown } from './load.ts'
import { type Known, presentDecision, presentSession } from './present.ts'
import { progressOf } from './rules.ts'
import type { sessionStates } from './staff-contract.ts'
import { actsOf, findSession, type ItemRow, type SessionRow, sessionsOf } from './store.ts'

type View = { baseUrl: string }

export async function requireSession(db: Db, id: string) {
  return (await findSession(db, id)) ?? refuse('committee_not_found')
}

export async function loadForStaff(db: Db, session: SessionRow, view: View) {
  const { rules } = await requireConsultation(db, session.consultation_id)
  const grantedCents = await grantedIn(db, session.consultation_id)
  const totalCents = rules.envelopeCents ?? null
  const leftCents = totalCents === null ? null : totalCents - grantedCents
  return {
    ...presentSession(session, await itemsOf(db, session.id), view.baseUrl),
    state: stateOf(session),
    version: session.version,
    publishAt: session.publish_at,
    envelope: { totalCents, grantedCents, leftCents },
  }
}

function stateOf({ publish_at, published_at }: SessionRow): (typeof sessionStates)[number] {
  if (published_at !== null) return 'published'
  return publish_at === null ? 'in_preparation' : 'scheduled'
}

export async function loadAllForStaff(db: Db, consultation: string | undefined, view: View) {
  const { id: consultationId } = await requireConsultation(db, consultation)
  const sessions = await sessionsOf(db, { consultationId })
  return Promise.all(sessions.map((one) => loadForStaff(db, one, view)))
}

export async function loadDetailForStaff(db: Db, session: SessionRow, view: View) {
  const { items, known } = await loadKnown(db, session, view)
  return {
    ...(await loadForStaff(db, session, view)),
    rule: session.rule,
    quorumPercent: session.quorum_percent,
    votes: session.votes === 1,
    scoreMax: session.score_max,
    criteria: fromJson(session.criteria),
    members: known.members.map(({ id, staff_id: staffId, name, organisation, present }) => ({
      id,
      staffId,
      name,
      organisation,
      present: present === 1,
      progress: staffId ? memberProgress(id, items, known) : null,
    })),
    items: items.map((item) => presentItem(session, item, known)),
    history: await historyOf(db, session.id),
  }
}

function presentItem(session: SessionRow, item: ItemRow, known: Known) {
  const { grids = [], recusals = [] } = known.measures.get(item.item_id) ?? {}
  return {
    ...presentDecision(session, item, known),
    progress: itemProgress(item.item_id, known),
    grids: grids.map(({ member_id: memberId, scores, comment, at }) => ({
      memberId,
      comment,
      at,
      scores: fromJson(scores),
    })),
    recusals: recusals.map(({ member_id: memberId, reason, at }) => ({ memberId, reason, at })),
  }
}

/** "2 of 4": those who have a grid, without those who stepped out of the item. */
export function itemProgress(itemId: string, { measures, members }: Known) {
  const { grids = [], recusals = [] } = measures.get(itemId) ?? {}
  const out = new Set(recusals.map((one) => one.member_id))
  const evaluators = members.filter(({ id, staff_id }) => staff_id !== null && !out.has(id))
  return progressOf(
    evaluators.map(({ id }) => id),
    new Set(grids.map((one) => one.member_id)),
  )
}

/** Of the items that this member has not stepped out of. */
export function memberProgress(memberId: string, items: ItemRow[], { measures }: Known) {
  const own = items.flatMap(({ item_id }) => {
    const measured = measures.get(item_id)
    const isOut = measured?.recusals.some((one) => one.member_id === memberId)
    return isOut ? [] : [{ item_id, grids: measured?.grids ?? [] }]
  })
  const evaluated = own.filter(({ grids }) => grids.some((one) => one.member_id === memberId))
  return progressOf(
    own.map(({ item_id }) => item_id),
    new Set(evaluated.map(({ item_id }) => item_id)),
  )
}

async function historyOf(db: Db, id: string) {
  const acts = await actsOf(db, id)
  const names = await staffNames(
    db,
    acts.map((act) => act.staff_id),
  )
  return acts.map(({ version, act, item_id: itemId, why, undoes, staff_id, at, data }) => ({
    version,
    act,
    itemId,
    why,
    undoes,
    at,
    data: fromJson(data),
    by: { id: staff_id, name: names.get(staff_id) ?? '' },
  }))
}
