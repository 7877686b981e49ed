// Who of the team did something, and when; and what one is told who comes second.

import type { Trx } from '../../platform/db/tables.ts'
import { latestAbout } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { staffNames } from './names-store.ts'

/** What every act of the team is kept with. No id: the command line did it, or a town hall. */
export type Author<Id extends string | null = string> = { staffId: Id; at: string }

export const authorOf = (actor: { id: string }, clock: () => Date): Author => ({
  staffId: actor.id,
  at: clock().toISOString(),
})

export const byCommand = (clock: () => Date): Author<null> => ({
  staffId: null,
  at: clock().toISOString(),
})

/** As tables keep it. */
export const authorColumns = ({ staffId, at }: Author) => ({ staff_id: staffId, at })

/** Likewise, of what is changed in place; and read again. */
export const changedBy = ({ staffId, at }: Author) => ({ changed_by: staffId, changed_at: at })

type Changed = { changed_by: string | null; changed_at: string | null }

export const lastChange = ({ changed_by, changed_at }: Changed) => ({
  staff_id: changed_by,
  at: changed_at,
})

type Decided = { staff_id: string | null; decided_at: string | null }

/** Likewise, of what is decided in place. */
export const decisionOf = ({ staff_id, decided_at }: Decided) => ({
  staff_id,
  at: decided_at,
  act: 'decide',
})

type Change = { staff_id: string | null; at: string | null; act?: string }

/** Refuses to write over what another changed meanwhile: says who, when, and by which act, if it is known. */
export async function refuseChanged(trx: Trx, last: Change | undefined): Promise<never> {
  if (!last?.staff_id || !last.at) return refuse('changed_meanwhile')
  const { staff_id, at, act } = last
  const by = (await staffNames(trx, [staff_id])).get(staff_id) ?? '?'
  return refuse('changed_meanwhile', { by, at, ...(act && { act }) })
}

/** The same where only the journal keeps who did it; the act is the event's second word. */
export async function refuseChangedInJournal(trx: Trx, subject: string): Promise<never> {
  const last = await latestAbout(trx, subject)
  return refuseChanged(trx, last && { ...last, act: last.kind.split('.')[1] ?? last.kind })
}
