// One change of a session: its version checked, the act kept, and the event of it.

import { type Author, authorColumns, refuseChanged } from '../../people/staff/author.ts'
import { toJson } from '../../platform/db/json.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { actsOf, findSession, insertAct, type SessionRow, takeSession } from './store.ts'
import type { CommitteeAct, CommitteeActData } from './tables.ts'

/** Without a version: what cannot overwrite what another wrote. */
export type Target = { id: string; version?: number }

type Kept = {
  [Act in CommitteeAct]: { act: Act; data: CommitteeActData[Act] }
}[CommitteeAct]

type Act = Kept & {
  itemId?: string
  why?: string
  undoes?: number
}

/** Nobody else changes the session until commit; refused with the other's change when it has moved. */
export async function take(trx: Trx, { id, version }: Target): Promise<SessionRow> {
  const session = await takeSession(trx, { id, version })
  if (session) return session
  if (!(await findSession(trx, id))) return refuse('committee_not_found')
  return refuseChanged(trx, (await actsOf(trx, id)).at(-1))
}

/** The same, of one that is not public yet. */
export async function takeUnpublished(trx: Trx, target: Target) {
  const session = await take(trx, target)
  if (session.published_at !== null) refuse('committee_published')
  return session
}

export async function keepAct(trx: Trx, author: Author, session: SessionRow, act: Act) {
  await insertAct(trx, {
    session_id: session.id,
    version: session.version,
    act: act.act,
    item_id: act.itemId ?? null,
    data: toJson(act.data),
    why: act.why ?? null,
    undoes: act.undoes ?? null,
    ...authorColumns(author),
  })
}

/** An act whose event says nothing of what was decided: the journal is read before publication. */
export async function record(trx: Trx, author: Author, session: SessionRow, act: Act) {
  await keepAct(trx, author, session, act)
  await append(trx, [
    {
      kind: 'committee.changed',
      subject: session.id,
      participantId: null,
      staffId: author.staffId,
      data: { act: act.act, item: act.itemId ?? null },
      at: author.at,
    },
  ])
}
