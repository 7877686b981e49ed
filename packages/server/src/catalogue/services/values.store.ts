// Reading and writing all that the catalogue keeps of a service, list by list.

import { inChunks } from '../../platform/db/chunks.ts'
import { toJson } from '../../platform/db/json.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { fold } from '../../platform/text/fold.ts'
import { columnsOf, fieldsOf } from './fields.ts'
import { latestMeasures, presentStage } from './rules.ts'
import type { ServiceRow } from './tables.ts'
import type { ServiceChanges, ServiceValues } from './values.ts'

/** Locks the service until commit, and counts one version more; undefined when it has moved on. */
export async function takeVersion(
  trx: Trx,
  { id, version }: { id: string; version?: number },
  { by, at }: { by: string | null; at: string },
): Promise<ServiceRow | undefined> {
  let query = trx
    .updateTable('services')
    .set((row) => ({
      version: row('version', '+', 1),
      changed_by: by,
      changed_at: at,
      updated_on: at.slice(0, 10),
    }))
    .where('id', '=', id)
  if (version !== undefined) query = query.where('version', '=', version)
  return query.returningAll().executeTakeFirst()
}

/** The service as it is; nobody else changes it until commit. */
export async function lockService(trx: Trx, id: string): Promise<ServiceRow | undefined> {
  return trx
    .updateTable('services')
    .set((row) => ({ version: row.ref('version') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
}

export async function findRow(db: Db, id: string): Promise<ServiceRow | undefined> {
  return db.selectFrom('services').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Of those that there are. */
export async function versionsOf(db: Db, ids: string[]) {
  const versions = new Map<string, number>()
  for (const some of inChunks(ids)) {
    const rows = await db
      .selectFrom('services')
      .select(['id', 'version'])
      .where('id', 'in', some)
      .execute()
    for (const { id, version } of rows) versions.set(id, version)
  }
  return versions
}

/** Who changed it last, and when. */
export async function lastChange(db: Db, id: string) {
  return db
    .selectFrom('services')
    .leftJoin('staff_members', 'staff_members.id', 'services.changed_by')
    .select(['services.version', 'services.changed_at', 'staff_members.name as changed_by'])
    .where('services.id', '=', id)
    .executeTakeFirst()
}

/** Undefined when the id is taken. */
export async function insertService(
  trx: Trx,
  id: string,
  { by, at }: { by: string | null; at: string },
): Promise<ServiceRow | undefined> {
  return trx
    .insertInto('services')
    .values({
      id,
      name: '',
      tagline: '',
      stage: 'unknown',
      code_openness: 'unknown',
      impact: toJson([]),
      search_key: '',
      updated_on: at.slice(0, 10),
      changed_by: by,
      changed_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
}

export async function valuesOf(db: Db, row: ServiceRow): Promise<ServiceValues> {
  return { ...fieldsOf(row), ...(await listsOf(db, row.id)) }
}

async function listsOf(db: Db, id: string) {
  const proposals = await db
    .selectFrom('service_proposals')
    .select('proposal_id')
    .where('service_id', '=', id)
    .orderBy('proposal_id')
    .execute()
  const contributions = await db
    .selectFrom('service_contributions')
    .select('contribution_id')
    .where('service_id', '=', id)
    .orderBy('contribution_id')
    .execute()
  const roadmap = await db
    .selectFrom('roadmap_steps')
    .select(['due_on as on', 'title', 'done'])
    .where('service_id', '=', id)
    .orderBy('position')
    .execute()
  const measures = await db
    .selectFrom('service_measures')
    .select(['indicator', 'unit', 'measured_on as on', 'value'])
    .where('service_id', '=', id)
    .orderBy('indicator')
    .orderBy('measured_on')
    .execute()
  return {
    proposals: proposals.map((one) => one.proposal_id),
    contributions: contributions.map((one) => one.contribution_id),
    stages: await db
      .selectFrom('service_stages')
      .select(['since', 'stage'])
      .where('service_id', '=', id)
      .orderBy('since')
      .execute(),
    roadmap: roadmap.map((step) => ({ ...step, done: step.done === 1 })),
    grants: await db
      .selectFrom('service_grants')
      .select(['amount_cents as amountCents', 'label', 'granted_on as on', 'envelope'])
      .where('service_id', '=', id)
      .orderBy('position')
      .execute(),
    measures: measures.map((one) => ({ ...one, value: Number(one.value) })),
    deployments: await db
      .selectFrom('deployments')
      .select(['territory_id as territoryId', 'since'])
      .where('service_id', '=', id)
      .orderBy('territory_id')
      .execute(),
  }
}

/** Writes what is given and leaves the rest; `row` is locked by `takeVersion` or just inserted. */
export async function writeChanges(trx: Trx, row: ServiceRow, changes: ServiceChanges) {
  const { name = row.name, tagline = row.tagline, stages, measures } = changes
  const present = stages && presentStage(stages)
  await trx
    .updateTable('services')
    .set({
      ...columnsOf(changes),
      search_key: fold(`${name} ${tagline}`),
      ...(present && { stage: present.stage, stage_since: present.since }),
      ...(measures && { impact: toJson(latestMeasures(measures)) }),
    })
    .where('id', '=', row.id)
    .execute()
  for (const write of [writeLinks, writeDeployments, writeStages, writePlans, writeMeasures]) {
    await write(trx, row.id, changes)
  }
}

/** A stage of which no date is known: it has no history. */
export async function setUndatedStage(trx: Trx, id: string, stage: ServiceRow['stage']) {
  await trx.updateTable('services').set({ stage }).where('id', '=', id).execute()
}

async function writeLinks(trx: Trx, id: string, changes: ServiceChanges) {
  const { proposals, contributions } = changes
  if (proposals) {
    await trx.deleteFrom('service_proposals').where('service_id', '=', id).execute()
    for (const proposal_id of new Set(proposals)) {
      await trx.insertInto('service_proposals').values({ service_id: id, proposal_id }).execute()
    }
  }
  if (!contributions) return
  await trx.deleteFrom('service_contributions').where('service_id', '=', id).execute()
  for (const contribution_id of new Set(contributions)) {
    const link = { service_id: id, contribution_id }
    await trx.insertInto('service_contributions').values(link).execute()
  }
}

async function writeDeployments(trx: Trx, id: string, { deployments }: ServiceChanges) {
  if (!deployments) return
  await trx.deleteFrom('deployments').where('service_id', '=', id).execute()
  for (const some of inChunks(deployments)) {
    await trx
      .insertInto('deployments')
      .values(
        some.map((one) => ({ service_id: id, territory_id: one.territoryId, since: one.since })),
      )
      .execute()
  }
}

async function writeStages(trx: Trx, id: string, { stages }: ServiceChanges) {
  if (!stages) return
  await trx.deleteFrom('service_stages').where('service_id', '=', id).execute()
  for (const { stage, since } of stages) {
    await trx.insertInto('service_stages').values({ service_id: id, since, stage }).execute()
  }
}

async function writePlans(trx: Trx, id: string, { roadmap, grants }: ServiceChanges) {
  if (roadmap) {
    await trx.deleteFrom('roadmap_steps').where('service_id', '=', id).execute()
    for (const [position, { on, title, done }] of roadmap.entries()) {
      await trx
        .insertInto('roadmap_steps')
        .values({ service_id: id, position, due_on: on, title, done: Number(done) })
        .execute()
    }
  }
  if (!grants) return
  await trx.deleteFrom('service_grants').where('service_id', '=', id).execute()
  for (const [position, { amountCents, label, on, envelope }] of grants.entries()) {
    await trx
      .insertInto('service_grants')
      .values({
        service_id: id,
        position,
        amount_cents: amountCents,
        label,
        granted_on: on,
        envelope,
      })
      .execute()
  }
}

async function writeMeasures(trx: Trx, id: string, { measures }: ServiceChanges) {
  if (!measures) return
  await trx.deleteFrom('service_measures').where('service_id', '=', id).execute()
  for (const { indicator, unit, on, value } of measures) {
    await trx
      .insertInto('service_measures')
      .values({ service_id: id, indicator, unit, measured_on: on, value: String(value) })
      .execute()
  }
}
