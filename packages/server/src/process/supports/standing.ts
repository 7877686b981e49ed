// Which supports count, and where: decided from what is on record of each, whatever came first. Pure.
import type { SupportRow } from './store.ts'

/** On which proposal it was given: merges move where it counts, never this. */
export function givenOn({ given_on, proposal_id }: Pick<SupportRow, 'given_on' | 'proposal_id'>) {
  return given_on ?? proposal_id
}

/**
 * Of supports that stand (neither withdrawn, nor contested, nor held), each counts on the proposal
 * that survives the one it was given on; of several of one supporter there, the earliest does.
 */
export function placed(rows: SupportRow[], survivors: ReadonlyMap<string, string>) {
  const counted = new Map<string, SupportRow>()
  const beside: SupportRow[] = []
  const there = rows.map((row) => {
    const origin = givenOn(row)
    const live = survivors.get(origin) ?? origin
    return { ...row, proposal_id: live, given_on: origin === live ? null : origin }
  })
  for (const row of there.sort(byAge)) {
    const key = `${row.proposal_id} ${row.supporter}`
    if (counted.has(key)) beside.push(row)
    else counted.set(key, row)
  }
  return { counted: [...counted.values()], beside }
}

/** Of the same moment, the one given on the proposal that survives comes first. */
function byAge(a: SupportRow, b: SupportRow) {
  const key = (row: SupportRow) => `${row.recorded_at} ${row.given_on ?? ''} ${row.receipt}`
  return key(a) < key(b) ? -1 : 1
}
