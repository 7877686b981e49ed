// What members do not see: others' scores before they have given theirs, and those of an item they stepped out of.
import type { Measure, Withheld } from './measure.ts'
import type { ItemRow, MemberRow } from './store.ts'

type Known = { measures: Map<string, Measure>; members: MemberRow[] }

/** Whoever has a seat and prepares the session too; the rest of the team sees all of it. */
export function withholdFrom(staffId: string | undefined, items: ItemRow[], known: Known) {
  const member = known.members.find((one) => one.staff_id === staffId)
  if (!staffId || !member) return known.measures
  return new Map(
    items.flatMap((item): [string, Measure][] => {
      const measured = known.measures.get(item.item_id)
      if (!measured) return []
      const withheld = reasonFor(member.id, item, measured)
      const shown = withheld ? { ...measured, scoreHundredths: null, marks: null } : measured
      return [[item.item_id, { ...shown, withheld }]]
    }),
  )
}

function reasonFor(memberId: string, { outcome }: ItemRow, { grids, recusals }: Measure): Withheld {
  if (recusals.some((one) => one.member_id === memberId)) return 'recused'
  const isOpen = outcome === null && !grids.some((one) => one.member_id === memberId)
  return isOpen ? 'score_first' : null
}
