// Whether anyone has decided about a contribution since the last merge that moved it. Pure.
import { standing } from '../moderation/plan.ts'
import type { ActRow } from '../moderation/store.ts'

/** Merges into one proposal are undone from the last: only what came after that one matters. */
export function changedSince(acts: ActRow[]) {
  const merge = lastStandingMerge(acts)
  if (!merge) return true
  const later = acts.filter((act) => act.version > merge.version)
  const decided = standing(acts).some((act) => act.version > merge.version)
  return decided || later.some((act) => act.undoes !== null && act.undoes < merge.version)
}

/** Each `unmerge` closes the last merge that is still open, as brackets do. */
function lastStandingMerge(acts: ActRow[]) {
  const open: ActRow[] = []
  for (const act of acts) {
    if (act.act === 'merge') open.push(act)
    if (act.act === 'unmerge') open.pop()
  }
  return open.at(-1)
}
