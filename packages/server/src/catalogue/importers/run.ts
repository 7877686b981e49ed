// Brings the catalogue what a file says, all of it in one transaction; or tells what that would do.

import type { Database } from '../../platform/db/database.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { createPauses } from '../../platform/slices.ts'
import { findRow, lockService } from '../services/values.store.ts'
import type { Item, Reading } from './item.ts'
import { createMatcher } from './match.ts'
import { type Plan, planItem } from './plan-item.ts'
import type { ImportReport } from './reports.ts'
import { combine } from './rules.ts'
import { broughtBy, catalogueKeys } from './sources.store.ts'
import { withinBounds } from './within-bounds.ts'
import { type Source, writePlan } from './write-plan.ts'

type Tools = { database: Database; now: Date }
type Import = { source: string; reading: Reading; isDryRun: boolean }
type Given = { source: string; items: Item[] }

export async function importServices(
  { database, now }: Tools,
  { source, reading: { items, ...told }, isDryRun }: Import,
): Promise<ImportReport> {
  const given = { source, items }
  const from = { source, by: null, at: now.toISOString() }
  const plans = isDryRun
    ? (await database.snapshot((db) => planAll(db, given))).map(({ plan }) => plan)
    : await database.db.transaction().execute((trx) => importAll(trx, given, from))
  return { ...told, items: plans, isDryRun }
}

export type Planned = { item: Item; plan: Plan }

/** What each would do; those of one import know of each other. */
export async function planAll(db: Db, given: Given): Promise<Planned[]> {
  const planned: Planned[] = []
  const pause = createPauses()
  for (const matched of await matchAll(db, given)) {
    await pause()
    const { serviceId, isNew } = matched.match
    const row = isNew ? undefined : await findRow(db, serviceId)
    planned.push({ item: matched.item, plan: await planItem(db, { ...matched, row }) })
  }
  return planned
}

async function importAll(trx: Trx, given: Given, from: Source): Promise<Plan[]> {
  const plans: Plan[] = []
  for (const matched of await matchAll(trx, given)) {
    const { serviceId, isNew } = matched.match
    const row = isNew ? undefined : await lockService(trx, serviceId)
    const plan = await planItem(trx, { ...matched, row })
    if (!(await writePlan(trx, plan, from))) {
      throw new Error(`The service ${serviceId} came during the import.`)
    }
    plans.push(plan)
  }
  return plans
}

async function matchAll(db: Db, { source, items }: Given) {
  const known = await broughtBy(db, source)
  const match = createMatcher(await catalogueKeys(db), known)
  return combine(items)
    .map(withinBounds)
    .map((item) => ({
      item,
      match: match(item),
      last: known.get(item.externalId)?.last ?? new Map<string, string>(),
    }))
}
