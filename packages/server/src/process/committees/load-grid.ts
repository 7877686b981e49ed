// What one member sees: the sessions they sit in, and their own grid, without what they stepped out of.
import { fromJson } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import { loadKnown } from './load.ts'
import { itemProgress, memberProgress, requireSession } from './load-staff.ts'
import { presentDecision, presentSession } from './present.ts'
import { membersOf, sessionsOf } from './store.ts'

type View = { baseUrl: string }

export async function loadMine(db: Db, staffId: string, { baseUrl }: View) {
  const sessions = await sessionsOf(db, {})
  const members = await membersOf(
    db,
    sessions.map(({ id }) => id),
  )
  const mine = new Set(
    members.filter((one) => one.staff_id === staffId).map((one) => one.session_id),
  )
  return sessions
    .filter(({ id }) => mine.has(id))
    .map((session) => presentSession(session, [], baseUrl))
}

export async function loadGrid(
  db: Db,
  id: string,
  { staffId, baseUrl }: View & { staffId: string },
) {
  const session = await requireSession(db, id)
  const { items, known } = await loadKnown(db, session, { baseUrl })
  const member = known.members.find((one) => one.staff_id === staffId)
  if (!member) return refuse('not_committee_member')
  const isOut = (itemId: string) =>
    known.measures.get(itemId)?.recusals.some((one) => one.member_id === member.id) ?? false
  const { title, subject, meets_at: meetsAt } = session
  return {
    committee: { id, title, subject, meetsAt },
    memberId: member.id,
    scoreMax: session.score_max,
    criteria: fromJson(session.criteria),
    progress: memberProgress(member.id, items, known),
    items: items
      .filter(({ item_id }) => !isOut(item_id))
      .map((item) => {
        const { item: shown, territories } = presentDecision(session, item, known)
        const own = known.measures
          .get(item.item_id)
          ?.grids.find((one) => one.member_id === member.id)
        return {
          ...shown,
          territories,
          progress: itemProgress(item.item_id, known),
          scores: own ? fromJson(own.scores) : null,
          comment: own?.comment ?? null,
        }
      }),
    recused: items.filter(({ item_id }) => isOut(item_id)).map(({ item_id }) => item_id),
  }
}
