// One way to change a service: locked at the version it was decided on, written, recorded.

import type { Database } from '../../platform/db/database.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Fact } from '../../platform/events/events.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import type { ServiceEvents } from './event-kinds.ts'
import { requireSensibleDates } from './rules.ts'
import { isAnyMissing, unknownTerritories } from './store.ts'
import { insertService, lastChange, takeVersion, valuesOf, writeChanges } from './values.store.ts'
import type { ServiceChanges, ServiceValues } from './values.ts'

type Actor = { id: string }
export type Tools = { database: Database; actor: Actor; now: Date }
type ServiceFact = Fact<keyof ServiceEvents>

export type Decision = {
  changes: (before: ServiceValues) => ServiceChanges
  /** Told of these fields. */
  fact: (fields: string) => ServiceFact
}

export function changeService(
  { database, actor, now }: Tools,
  { id, version }: { id: string; version: number },
  decision: Decision,
) {
  const at = now.toISOString()
  return retried(database.db, async (trx) => {
    const row = await takeVersion(trx, { id, version }, { by: actor.id, at })
    if (!row) return refuseMoved(trx, id)
    const changes = decision.changes(await valuesOf(trx, row))
    await requirePossible(trx, changes, at)
    await writeChanges(trx, row, changes)
    await record(
      trx,
      { ...decision.fact(Object.keys(changes).join(' ')), subject: id },
      { actor, at },
    )
  })
}

export function createNewService(
  { database, actor, now }: Tools,
  id: string,
  values: ServiceChanges,
) {
  return retried(database.db, (trx) => insertNew(trx, { actor, now }, { id, values }))
}

export async function insertNew(
  trx: Trx,
  { actor, now }: Omit<Tools, 'database'>,
  { id, values }: { id: string; values: ServiceChanges },
) {
  const at = now.toISOString()
  await requirePossible(trx, values, at)
  const row =
    (await insertService(trx, id, { by: actor.id, at })) ??
    refuse('service_exists', { service: id })
  await writeChanges(trx, row, values)
  const data = { name: values.name ?? '', fields: Object.keys(values).join(' ') }
  await record(trx, { kind: 'service.created', subject: id, data }, { actor, at })
}

async function refuseMoved(trx: Trx, id: string): Promise<never> {
  const last = (await lastChange(trx, id)) ?? refuse('service_not_found')
  return refuse('changed_meanwhile', {
    by: last.changed_by ?? 'Un import',
    ...(last.changed_at && { at: last.changed_at }),
  })
}

async function requirePossible(trx: Trx, changes: ServiceChanges, at: string) {
  requireSensibleDates(changes, at.slice(0, 10))
  const { proposals = [], contributions = [] } = changes
  if (await isAnyMissing(trx, 'proposals', proposals)) refuse('proposal_not_found')
  if (await isAnyMissing(trx, 'contributions', contributions)) refuse('contribution_not_found')
  const ids = (changes.deployments ?? []).map(({ territoryId }) => territoryId)
  if ((await unknownTerritories(trx, ids)).length > 0) refuse('territory_not_found')
}

async function record(
  trx: Trx,
  event: ServiceFact & { subject: string },
  { actor, at }: { actor: Actor; at: string },
) {
  await append(trx, [{ ...event, participantId: null, staffId: actor.id, at }])
}
