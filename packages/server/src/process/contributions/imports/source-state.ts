// What became of a contribution on the platform that it comes from.
import type { SourceState } from './brought.ts'
import type { Cells } from './cells.ts'
import { folded } from './folded.ts'

const words: [SourceState, RegExp][] = [
  ['withdrawn', /^(withdrawn|retired|retracted|retiree?|abandonnee?)( |$)/],
  [
    'rejected',
    /^(rejected|refused|declined|rejetee?|refusee?|ecartee?|non retenue?|irrecevable|not accepted|not selected|inadmissible|non recevable)( |$)/,
  ],
  ['hidden', /^(hidden|moderated|trashed|spam|masquee?|moderee?|corbeille)( |$)/],
  ['draft', /^(draft|brouillon)( |$)/],
]

export function sourceStateOf(cells: Cells): SourceState {
  if (isTrue(cells.one('withdrawn'))) return 'withdrawn'
  if (isTrue(cells.one('hidden'))) return 'hidden'
  const [given] = cells.all('state')
  const said = folded(given?.ours ?? given?.said ?? cells.default('state') ?? '')
  const state = words.find(([, pattern]) => pattern.test(said))?.[0]
  if (state) return state
  return isTrue(cells.one('amendment')) ? 'amendment' : 'published'
}

/** A date says when, so it says that. */
function isTrue(cell: string) {
  return cell !== '' && !/^(false|no|non|faux|0|nil|null|f|n)$/i.test(cell)
}
