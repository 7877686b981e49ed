// Requests made in a territory's name by someone who had no right to: taken back, and given back.

import { markGivenBack, markWithdrawn } from '../../intents/store.ts'
import type { ActsOf, Contest } from '../../people/mandates/contested.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { diagnoses } from './diagnosis.ts'
import { serviceRequests } from './service.ts'
import {
  insertRequestAct,
  liveKey,
  liveRequest,
  liveRequestsBy,
  type RequestRow,
  updateRequest,
} from './store.ts'

const machines = { service: serviceRequests, diagnosis: diagnoses }

/** However far the team has come with it: what nobody had the right to ask for is not done. */
export async function takeOutRequests(
  trx: Trx,
  by: ActsOf,
  contest: Contest,
): Promise<RequestRow[]> {
  const rows = await liveRequestsBy(trx, by)
  for (const row of rows) await change(trx, row, { to: 'withdrawn', contest })
  await markWithdrawn(trx, rows)
  return rows
}

/** Back to where they were, unless the territory has asked anew meanwhile. */
export async function giveBackRequests(trx: Trx, rows: RequestRow[], contest: Contest) {
  for (const row of rows) {
    if (await liveRequest(trx, row)) continue
    await change(trx, { ...row, version: row.version + 1 }, { to: row.state, contest })
    await markGivenBack(trx, [row])
  }
}

type Change = { to: string; contest: Contest }

async function change(trx: Trx, row: RequestRow, { to, contest }: Change) {
  const { staffId, at, reason, territory } = contest
  const isOut = to === 'withdrawn'
  const live_key = isOut ? null : liveKey(row)
  if (!(await updateRequest(trx, row, { state: to, live_key }))) return
  const act = isOut ? 'contested' : 'restored'
  await insertRequestAct(trx, {
    request_id: row.id,
    version: row.version + 1,
    act,
    state: to,
    reason,
    planned_on: null,
    note: null,
    staff_id: staffId,
    at,
  })
  const { events } = machines[row.kind]
  await append(trx, [
    {
      kind: isOut ? events.withdrawn : events.asked,
      subject: row.subject,
      participantId: row.participant_id,
      staffId,
      at,
      data: {
        receipt: row.receipt,
        territoryId: row.territory_id,
        territory,
        site: row.site_key,
      },
    },
  ])
}
