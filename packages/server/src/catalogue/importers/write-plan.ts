// Brings one service what was planned for it: written, remembered as the source's, recorded.

import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import type { ServiceRow } from '../services/tables.ts'
import {
  insertService,
  setUndatedStage,
  takeVersion,
  writeChanges,
} from '../services/values.store.ts'
import type { Plan } from './plan-item.ts'
import { keepBrought } from './sources.store.ts'

/** `by` is who of the team; null for the command. */
export type Source = { source: string; by: string | null; at: string }

/** The row of the plan is held by this transaction. False when a new service's id was taken meanwhile. */
export async function writePlan(trx: Trx, plan: Plan, from: Source) {
  const { serviceId } = plan
  const row = await held(trx, plan, from)
  if (!row) return false
  if (Object.keys(plan.values).length > 0) await writeChanges(trx, row, plan.values)
  if (plan.undatedStage) await setUndatedStage(trx, serviceId, plan.undatedStage)
  if (plan.brought.size > 0) {
    const { externalId, brought: values } = plan
    await keepBrought(trx, { source: from.source, externalId, serviceId, values, at: from.at })
  }
  if (plan.outcome !== 'unchanged') await record(trx, plan, from)
  return true
}

async function held(trx: Trx, plan: Plan, { by, at }: Source): Promise<ServiceRow | undefined> {
  if (!plan.row) return insertService(trx, plan.serviceId, { by, at })
  if (plan.outcome === 'updated') await takeVersion(trx, { id: plan.serviceId }, { by, at })
  return plan.row
}

async function record(trx: Trx, { serviceId, outcome, changes }: Plan, from: Source) {
  const { source, by: staffId, at } = from
  const fields = changes.map(({ field }) => field).join(' ')
  const data = { source, isNew: outcome === 'added', fields }
  const event = { kind: 'service.imported', subject: serviceId, participantId: null } as const
  await append(trx, [{ ...event, staffId, data, at }])
}
