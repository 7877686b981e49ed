// What happens to a case, as the journal keeps it.
import type { CaseRow } from './store.ts'

export type CaseEvents = {
  'case.opened': { case: CaseRow['kind']; eventSeq: number | null }
  'case.decided': { case: CaseRow['kind']; decision: string; eventSeq: number | null }
}

declare module '../../platform/events/events.ts' {
  interface EventData extends CaseEvents {}
}
