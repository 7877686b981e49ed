// Someone else decided meanwhile: what they did, from the history, beside what I was about to do.
import type { ContributionAct, DecisionInput, StaffContributionDetail } from '@parvis/sdk/staff'
import {
  type Conflict,
  conflict as inPlace,
  type Meanwhile,
  when,
} from '../../feedback/conflict.ts'
import { sentenceOf } from './history.ts'
import { words } from './words.ts'

export type Way = 'theirs' | 'mine' | 'reread'

export type Conflicting = { decision: DecisionInput; facts: Meanwhile }

export function conflict(
  { history }: StaffContributionDetail,
  { decision, facts }: Conflicting,
  choose: (way: Way) => void,
) {
  const last = history.at(-1)
  const ways: Omit<Conflict, 'theirs'> = {
    facts,
    mine: words.send[decision.act].toLowerCase(),
    keepTheirs: () => choose('theirs'),
    doMine: { undoes: last !== undefined && isDecision(last), act: () => choose('mine') },
    readAgain: () => choose('reread'),
  }
  return inPlace(last ? { ...ways, theirs: toldOf(last) } : ways)
}

const toldOf = (act: ContributionAct) => {
  const { reason, reasonText, at } = act
  const said = [
    reason && (new Map(Object.entries(words.reasons)).get(reason) ?? reason),
    reasonText,
  ]
  const text = said.filter(Boolean).join(', ')
  return `${sentenceOf(act)}, ${when(at)}${text ? ` : ${text}` : ''}.`
}

/** Whether theirs has to be undone before mine may be done. */
export const isDecision = ({ act, undone }: Pick<ContributionAct, 'act' | 'undone'>) =>
  !undone && ['redirect', 'reject', 'group', 'move'].includes(act)
