// Which decision a case admits: an open one is decided, a decided one is reopened.
import { refuse } from '../refusal.ts'
import type { CaseRow } from './store.ts'

export type Decision = 'uphold' | 'dismiss' | 'reopen'

export function nextState(state: CaseRow['state'], decision: Decision): CaseRow['state'] {
  if (decision === 'reopen') return state === 'open' ? refuse('state_forbids') : 'open'
  if (state !== 'open') return refuse('state_forbids')
  return decision === 'uphold' ? 'upheld' : 'dismissed'
}
