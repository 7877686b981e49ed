// One change of a consultation: locked at its version, kept as an act, with the event of it.

import { type Author, refuseChanged } from '../../people/staff/author.ts'
import { toJson } from '../../platform/db/json.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Versioned } from '../../platform/db/versioned.ts'
import type { Fact } from '../../platform/events/events.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import {
  consultationActsOf,
  findConsultation,
  insertConsultationAct,
  updateConsultation,
} from './acts-store.ts'
import type { ConsultationEvents } from './event-kinds.ts'
import type { ConsultationActName } from './kinds.ts'
import { withParts } from './store.ts'
import type { ConsultationActData } from './tables.ts'

/** What was read and decided on: the row, and the row with its phases and themes. */
export async function requireAtVersion(trx: Trx, { id, version }: Versioned) {
  const row = (await findConsultation(trx, id)) ?? refuse('consultation_not_found')
  if (row.version !== version) await refuseChanged(trx, await lastChange(trx, id))
  const [whole] = await withParts(trx, [row])
  return { ...(whole ?? refuse('consultation_not_found')), version, state: row.state }
}

type Kept = {
  [Act in ConsultationActName]: { act: Act; data: ConsultationActData[Act] }
}[ConsultationActName]

type Change = Kept & {
  values: Parameters<typeof updateConsultation>[2]
  event: Fact<keyof ConsultationEvents>
  /** Done while the row is held and before the journal is, which acts hold last. */
  onceHeld?: () => Promise<void>
}

/** The row is written first: it holds back any other change until this transaction ends. */
export async function change(trx: Trx, author: Author, at: Versioned, made: Change) {
  if (!(await updateConsultation(trx, at, made.values))) {
    await refuseChanged(trx, await lastChange(trx, at.id))
  }
  await made.onceHeld?.()
  await record(trx, author, { ...made, id: at.id, version: at.version + 1 })
}

export async function record(
  trx: Trx,
  { staffId, at }: Author,
  { id, version, act, data, event }: Kept & Pick<Change, 'event'> & Versioned,
) {
  await insertConsultationAct(trx, {
    consultation_id: id,
    version,
    act,
    data: toJson(data),
    staff_id: staffId,
    at,
  })
  await append(trx, [{ ...event, subject: id, participantId: null, staffId, at }])
}

const lastChange = async (trx: Trx, id: string) => (await consultationActsOf(trx, id)).at(-1)
