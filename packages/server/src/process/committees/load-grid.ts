// What one member sees: the sessions they sit in, and their own grid, without what they stepped out of.
import { fromJson } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import { evaluationsBy, recusalsOf } from './grid-store.ts'
import { itemsOf } from './item-store.ts'
import { loadKnown } from './load.ts'
import { itemProgress, memberProgress, onScale } from './load-items.ts'
import { gridsDueAt, requireSession } from './load-staff.ts'
import { presentDecision, presentSession } from './present.ts'
import { isWholeGrid } from './rules.ts'
import { membersOf, type SessionRow, sessionsOf } from './store.ts'

type View = { baseUrl: string }

export async function loadMine(db: Db, staffId: string, { baseUrl }: View) {
  const sessions = await sessionsOf(db, {})
  const members = await membersOf(
    db,
    sessions.map(({ id }) => id),
  )
  const seats = new Map(
    members.flatMap((one) => (one.staff_id === staffId ? [[one.session_id, one.id]] : [])),
  )
  return Promise.all(
    sessions.flatMap((session) => {
      const memberId = seats.get(session.id)
      return memberId ? [loadSeat(db, session, { memberId, baseUrl })] : []
    }),
  )
}

async function loadSeat(
  db: Db,
  session: SessionRow,
  { memberId, baseUrl }: View & { memberId: string },
) {
  const key = { sessionId: session.id, memberId }
  const criteria = fromJson(session.criteria)
  const own = (await evaluationsBy(db, key)).filter((one) =>
    isWholeGrid(fromJson(one.scores), criteria),
  )
  const out = (await recusalsOf(db, session.id)).filter((one) => one.member_id === memberId)
  const isOut = (id: string) => out.some((one) => one.item_id === id)
  const items = await itemsOf(db, session.id)
  return {
    ...presentSession(session, [], baseUrl),
    gridsDueAt: gridsDueAt(session),
    progress: {
      evaluated: own.filter((one) => !isOut(one.item_id)).length,
      of: items.filter((one) => !isOut(one.item_id)).length,
    },
    recused: out.length,
  }
}

export async function loadGrid(
  db: Db,
  id: string,
  { staffId, baseUrl }: View & { staffId: string },
) {
  const session = await requireSession(db, id)
  const { items, known } = await loadKnown(db, session, { baseUrl, reader: staffId })
  const member = known.members.find((one) => one.staff_id === staffId)
  if (!member) return refuse('not_committee_member')
  const own = new Map(
    (await evaluationsBy(db, { sessionId: id, memberId: member.id })).map((one) => [
      one.item_id,
      one,
    ]),
  )
  const isOut = (itemId: string) =>
    known.measures.get(itemId)?.recusals.some((one) => one.member_id === member.id) ?? false
  const { title, subject, meets_at: meetsAt } = session
  const criteria = fromJson(session.criteria)
  return {
    committee: { id, title, subject, meetsAt },
    gridsDueAt: gridsDueAt(session),
    isPublished: session.published_at !== null,
    memberId: member.id,
    scoreMax: session.score_max,
    criteria,
    progress: memberProgress(member.id, items, known),
    items: items
      .filter(({ item_id }) => !isOut(item_id))
      .map((item) => {
        const { item: shown, territories } = presentDecision(session, item, known)
        const grid = own.get(item.item_id)
        const scores = grid ? fromJson(grid.scores) : null
        const isWhole = scores !== null && isWholeGrid(scores, criteria)
        const { marks = null } = known.measures.get(item.item_id) ?? {}
        return {
          ...shown,
          territories,
          progress: itemProgress(item.item_id, known),
          isDecided: item.outcome !== null,
          version: grid?.version ?? 0,
          scores,
          isWhole,
          comment: grid?.comment ?? null,
          marks: isWhole && marks ? onScale(marks) : null,
        }
      }),
    recused: items
      .filter(({ item_id }) => isOut(item_id))
      .map(({ item_id }) => ({ id: item_id, title: known.names.get(item_id) ?? item_id })),
  }
}
