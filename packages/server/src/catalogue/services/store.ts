// The catalogue's services in the database, with deployments and the proposals they come from.

import { inChunks } from '../../platform/db/chunks.ts'
import { type Asked, type Order, pageAt, text } from '../../platform/db/keyset.ts'
import type { Db } from '../../platform/db/tables.ts'
import { territoryLabel } from '../../platform/territories/store.ts'
import { fold } from '../../platform/text/fold.ts'
import type { Service } from './contract.ts'
import type { ServiceRow } from './tables.ts'

export type ServiceFilter = Asked & {
  q?: string
  stage?: Service['stage']
  /** Not updated since this day. */
  untouchedSince?: string
  offset?: number | undefined
}

const byName: Order<ServiceRow> = [text('search_key'), text('id')]

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
  const { rows, next } = await pageAt(narrow(db, filter).selectAll(), byName, filter)
  return { rows: await withRelations(db, rows), total: Number(total), next }
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

export async function isAnyMissing(db: Db, table: 'proposals' | 'contributions', given: string[]) {
  const ids = [...new Set(given)]
  if (ids.length === 0) return false
  const rows = await db.selectFrom(table).select('id').where('id', 'in', ids).execute()
  return rows.length < ids.length
}

export async function unknownTerritories(db: Db, ids: string[]) {
  const known = new Set<string>()
  for (const some of inChunks(ids)) {
    const rows = await db.selectFrom('territories').select('id').where('id', 'in', some).execute()
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
