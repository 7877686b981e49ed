// What the team does of a request: checked against its states and its version, kept, recorded.
import { type Author, authorColumns } from '../../people/staff/author.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { findTerritory } from '../../platform/territories/store.ts'
import { isLive, type Machine, nextState } from './machine.ts'
import {
  actsOfRequests,
  findRequest,
  insertRequestAct,
  liveKey,
  liveRequest,
  type RequestRow,
  updateRequest,
} from './store.ts'

export type FollowUp = {
  id: string
  version: number
  act: string
  reason: string | null
  on: string | null
  note: string | null
}

export async function followUp(
  trx: Trx,
  author: Author,
  { machine, ...step }: FollowUp & { machine: Machine },
) {
  const row = (await findRequest(trx, machine.kind, step.id)) ?? refuse(machine.notFound)
  if (row.version !== step.version) await refuseChanged(trx, row.id)
  const to =
    nextState(machine, row.state, step.act) ?? refuse('state_forbids', { state: row.state })
  requireWords(machine, step)
  const key = isLive(to) ? liveKey(row) : null
  if (key && !row.live_key && (await liveRequest(trx, row))) refuse('request_exists')
  if (!(await updateRequest(trx, row, { state: to, live_key: key }))) {
    await refuseChanged(trx, row.id)
  }
  await insertRequestAct(trx, {
    request_id: row.id,
    version: row.version + 1,
    act: step.act,
    state: to,
    reason: step.reason,
    planned_on: step.on,
    note: step.note,
    ...authorColumns(author),
  })
  await tell(trx, author, { machine, row, step, to })
  return { row, to }
}

function requireWords({ dated }: Machine, { act, reason, on }: FollowUp) {
  const missing = [
    ...(act === 'decline' && !reason ? ['reason'] : []),
    ...(dated.includes(act) && !on ? ['on'] : []),
  ]
  const faults = missing.map((path) => ({ path, fault: 'required' }))
  if (faults.length > 0) throw new Refusal('invalid_input', {}, faults)
}

async function refuseChanged(trx: Trx, id: string): Promise<never> {
  const last = (await actsOfRequests(trx, [id])).at(-1)
  if (!last) return refuse('changed_meanwhile')
  const by = last.staff_name ?? 'La collectivité'
  return refuse('changed_meanwhile', { by, at: last.at, act: last.act })
}

type Followed = { machine: Machine; row: RequestRow; step: FollowUp; to: string }

// A reason is worded for the territory, which is told it by mail; a note stays with the team.
async function tell(
  trx: Trx,
  { staffId, at }: Author,
  { machine, row, step: { act, reason, on }, to }: Followed,
) {
  const territory = await findTerritory(trx, row.territory_id)
  const data = {
    requestId: row.id,
    territoryId: row.territory_id,
    act,
    from: row.state,
    to,
    territory: territory?.label ?? row.territory_id,
    receipt: row.receipt,
    ...(reason && { reason }),
    ...(on && { on }),
  }
  const { followed: kind } = machine.events
  const { subject, participant_id: participantId } = row
  await append(trx, [{ kind, subject, participantId, staffId, data, at }])
}
