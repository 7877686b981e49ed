// Items of a session as the team reads them: the agenda in any order, and one with its grids.
import { fromJson } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import type { itemSorts } from './items-contract.ts'
import { loadKnown } from './load.ts'
import type { Measure } from './measure.ts'
import { type Known, presentDecision } from './present.ts'
import { progressOf, quorumOf, votersOf } from './rules.ts'
import type { ItemRow, MemberRow, SessionRow } from './store.ts'

export type Reader = { baseUrl: string; reader?: string }

type Asked = {
  decided?: 'yes' | 'no' | undefined
  sort: (typeof itemSorts)[number]
  offset: number
  limit: number
}

/** All of it is measured, since the most supported item sets the scale: then ordered, then cut. */
export async function loadItems(db: Db, session: SessionRow, asked: Asked & Reader) {
  const { items, known } = await loadKnown(db, session, asked)
  const decided = items.filter(({ outcome }) => outcome !== null)
  const wanted = { yes: decided, no: items.filter(({ outcome }) => outcome === null) }
  const rows = (asked.decided ? wanted[asked.decided] : items).map((item) =>
    presentItem(session, item, known),
  )
  const key = keys[asked.sort]
  const ordered = rows.toSorted((a, b) => key(b) - key(a) || a.position - b.position)
  return {
    total: rows.length,
    decided: decided.length,
    items: ordered.slice(asked.offset, asked.offset + asked.limit),
  }
}

type Row = ReturnType<typeof presentItem>

const keys: Record<Asked['sort'], (row: Row) => number> = {
  position: (row) => -row.position,
  score: (row) => row.score ?? -1,
  deviation: (row) => row.marks?.deviation ?? -1,
  progress: ({ progress }) => (progress.of === 0 ? 0 : progress.evaluated / progress.of),
  territories: (row) => row.territories,
}

export function presentItem(session: SessionRow, item: ItemRow, known: Known) {
  const { marks = null, withheld = null } = known.measures.get(item.item_id) ?? {}
  return {
    ...presentDecision(session, item, known),
    position: item.position,
    progress: itemProgress(item.item_id, known),
    marks: marks && onScale(marks),
    withheld,
  }
}

export function onScale({ count, ...marks }: NonNullable<Measure['marks']>) {
  const { mean, lowest, highest, deviation } = marks
  return {
    count,
    mean: mean / 100,
    lowest: lowest / 100,
    highest: highest / 100,
    deviation: deviation / 100,
  }
}

export async function loadItem(
  db: Db,
  session: SessionRow,
  { itemId, ...view }: { itemId: string } & Reader,
) {
  const { items, known } = await loadKnown(db, session, view)
  const item = items.find((one) => one.item_id === itemId)
  if (!item) return refuse('committee_item_not_found', { item: itemId })
  const { grids = [], recusals = [], withheld } = known.measures.get(itemId) ?? {}
  const out = new Set(recusals.map((one) => one.member_id))
  return {
    ...presentItem(session, item, known),
    quorum: quorumNow(session, known.members, out),
    grids: withheld
      ? []
      : grids.map(({ member_id: memberId, scores, comment, at }) => ({
          memberId,
          comment,
          at,
          scores: fromJson(scores),
        })),
    recusals: recusals.map(({ member_id: memberId, reason, at }) => ({ memberId, reason, at })),
  }
}

/** Who may vote now, and how many must be there. */
export function quorumNow(
  { quorum_percent }: SessionRow,
  members: MemberRow[],
  out: ReadonlySet<string> = new Set(),
) {
  const voters = votersOf(
    members.map(({ id, present }) => ({ id, present: present === 1 })),
    out,
  )
  return { ...voters, needed: quorumOf(voters, quorum_percent) }
}

/** "2 of 4": those who have a whole grid, without those who stepped out of the item. */
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
export function memberProgress(
  memberId: string,
  items: ItemRow[],
  { measures }: Pick<Known, 'measures'>,
) {
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
