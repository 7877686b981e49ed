// One change of a consultation: locked at its version, kept as an act, with the event of it.

import { staffNames } from '../../people/staff/names-store.ts'
import { toJson } from '../../platform/db/json.ts'
import type { Trx } from '../../platform/db/tables.ts'
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

export type Maker = { staffId: string; at: string }
export type Versioned = { id: string; version: number }

/** What was read and decided on: the row, and the row with its phases and themes. */
export async function requireAtVersion(trx: Trx, { id, version }: Versioned) {
  const row = (await findConsultation(trx, id)) ?? refuse('consultation_not_found')
  if (row.version !== version) await refuseChanged(trx, id)
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
export async function change(trx: Trx, maker: Maker, at: Versioned, made: Change) {
  if (!(await updateConsultation(trx, at, made.values))) await refuseChanged(trx, at.id)
  await made.onceHeld?.()
  await record(trx, maker, { ...made, id: at.id, version: at.version + 1 })
}

export async function record(
  trx: Trx,
  { staffId, at }: Maker,
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

async function refuseChanged(trx: Trx, id: string): Promise<never> {
  const last = (await consultationActsOf(trx, id)).at(-1)
  if (!last) return refuse('changed_meanwhile')
  const by = (await staffNames(trx, [last.staff_id])).get(last.staff_id) ?? '?'
  return refuse('changed_meanwhile', { by, at: last.at, act: last.act })
}
