// The catalogue's services in the database, with deployments and the proposals they come from.
import { type Generated, type Selectable, sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { fold } from '../../platform/territories/fold.ts'
import { territoryLabel } from '../../platform/territories/store.ts'
import type { Service } from './contract.ts'

export type ServiceTables = {
  services: {
    id: string
    name: string
    tagline: string
    stage: Service['stage']
    stage_since: string | null
    address: string | null
    code_openness: Service['code']['openness']
    repository: string | null
    licence: string | null
    budget_cents: number | null
    budget_label: string | null
    /** JSON of the indicators. */
    impact: string
    search_key: string
    updated_on: string
    description: string | null
    release_version: string | null
    release_on: string | null
    accelerated: Generated<number>
    accelerated_since: string | null
    sponsor: string | null
    question: string | null
    findings: string | null
    outcome: 'build' | 'stop' | null
    version: Generated<number>
    /** The member of the team who changed it last; null when an import did. */
    changed_by: string | null
    changed_at: string | null
    /** When the team was last told that it is stale. */
    reminded_on: string | null
  }
  deployments: { service_id: string; territory_id: string; since: string | null }
  service_proposals: { service_id: string; proposal_id: string }
  service_contributions: { service_id: string; contribution_id: string }
  service_stages: { service_id: string; since: string; stage: Service['stage'] }
  roadmap_steps: {
    service_id: string
    position: number
    due_on: string
    title: string
    done: number
  }
  service_grants: {
    service_id: string
    position: number
    amount_cents: number
    label: string
    granted_on: string
    envelope: string | null
  }
  service_measures: {
    service_id: string
    indicator: string
    measured_on: string
    unit: string
    /** A number in text: the engines know no common type of decimals. */
    value: string
  }
}

export type ServiceRow = Selectable<ServiceTables['services']>

export type ServiceFilter = {
  q?: string
  stage?: Service['stage']
  /** Not updated since this day. */
  untouchedSince?: string
  after?: { key: string; id: string }
  limit: number
}

export async function findServices(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('services')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('search_key')
    .orderBy('id')
    .execute()
  return withRelations(db, rows)
}

export async function pageOfServices(db: Db, filter: ServiceFilter) {
  const { total } = await narrow(db, filter)
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  let query = narrow(db, filter).selectAll().orderBy('search_key').orderBy('id')
  const { after } = filter
  if (after) query = query.where(sql<boolean>`(search_key, id) > (${after.key}, ${after.id})`)
  const rows = await query.limit(filter.limit + 1).execute()
  return {
    rows: await withRelations(db, rows.slice(0, filter.limit)),
    total: Number(total),
    more: rows.length > filter.limit,
  }
}

export type ServiceRelations = Awaited<ReturnType<typeof withRelations>>[number]

function narrow(db: Db, { q, stage, untouchedSince }: ServiceFilter) {
  let query = db.selectFrom('services')
  if (untouchedSince) query = query.where('updated_on', '<=', untouchedSince)
  if (stage) query = query.where('stage', '=', stage)
  for (const word of q ? fold(q).split(' ').filter(Boolean) : []) {
    query = query.where('search_key', 'like', `%${word}%`)
  }
  return query
}

async function withRelations(db: Db, rows: ServiceRow[]) {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const deployments = await db
    .selectFrom('deployments')
    .innerJoin('territories', 'territories.id', 'deployments.territory_id')
    .select(['deployments.service_id', 'territories.id', 'territories.kind'])
    .select(['territories.name', 'territories.department_name'])
    .where('deployments.service_id', 'in', ids)
    .orderBy('territories.search_key')
    .execute()
  const proposals = await db
    .selectFrom('service_proposals')
    .innerJoin('proposals', 'proposals.id', 'service_proposals.proposal_id')
    .select(['service_proposals.service_id', 'proposals.id', 'proposals.title'])
    .where('service_proposals.service_id', 'in', ids)
    .orderBy('proposals.id')
    .execute()
  return rows.map((row) => ({
    row,
    territories: deployments
      .filter((one) => one.service_id === row.id)
      .map(({ id, kind, name, department_name }) => ({
        id,
        kind,
        name,
        label: territoryLabel({ kind, name, department_name }),
      })),
    proposals: proposals
      .filter((one) => one.service_id === row.id)
      .map(({ id, title }) => ({ id, title })),
  }))
}

export async function servicesOfProposal(db: Db, proposalId: string) {
  return db
    .selectFrom('service_proposals')
    .innerJoin('services', 'services.id', 'service_proposals.service_id')
    .select(['services.id', 'services.name'])
    .where('service_proposals.proposal_id', '=', proposalId)
    .orderBy('services.search_key')
    .execute()
}

export async function isAnyMissing(db: Db, table: 'proposals' | 'contributions', given: string[]) {
  const ids = [...new Set(given)]
  if (ids.length === 0) return false
  const rows = await db.selectFrom(table).select('id').where('id', 'in', ids).execute()
  return rows.length < ids.length
}

export async function unknownTerritories(db: Db, ids: string[]) {
  const known = new Set<string>()
  for (let from = 0; from < ids.length; from += 500) {
    const slice = ids.slice(from, from + 500)
    const rows = await db.selectFrom('territories').select('id').where('id', 'in', slice).execute()
    for (const { id } of rows) known.add(id)
  }
  return ids.filter((id) => !known.has(id))
}

/** The imports that tell of it. */
export async function sourcesOf(db: Db, id: string) {
  return db
    .selectFrom('service_sources')
    .select((row) => [
      'source',
      'external_id as externalId',
      row.fn.max('imported_at').as('importedAt'),
    ])
    .where('service_id', '=', id)
    .groupBy(['source', 'external_id'])
    .orderBy('source')
    .orderBy('external_id')
    .execute()
}
