// What imports brought, field by field, and the services that a source may be telling of.
import type { Db, Trx } from '../../platform/db/database.ts'

export type ServiceSourceTables = {
  service_sources: {
    /** Kind of import: beta, publiccode, csv. */
    source: string
    /** How the source names the service. */
    external_id: string
    /** Empty for the service itself. */
    field: string
    service_id: string
    /** The last imported value, in canonical JSON. */
    value: string
    imported_at: string
  }
}

export type Known = { serviceId: string; last: Map<string, string> }

/** What a source brought until now, by its own names of the services. */
export async function broughtBy(db: Db, source: string) {
  const rows = await db
    .selectFrom('service_sources')
    .select(['external_id', 'field', 'service_id', 'value'])
    .where('source', '=', source)
    .execute()
  const known = new Map<string, Known>()
  for (const { external_id, field, service_id, value } of rows) {
    const one = known.get(external_id) ?? { serviceId: service_id, last: new Map() }
    known.set(external_id, one)
    if (field) one.last.set(field, value)
  }
  return known
}

type Brought = {
  source: string
  externalId: string
  serviceId: string
  values: Map<string, string>
  at: string
}

export async function keepBrought(
  trx: Trx,
  { source, externalId, serviceId, values, at }: Brought,
) {
  const rows = [...new Map([['', ''], ...values])].map(([field, value]) => ({
    source,
    external_id: externalId,
    field,
    service_id: serviceId,
    value,
    imported_at: at,
  }))
  await trx
    .insertInto('service_sources')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['source', 'external_id', 'field']).doUpdateSet((row) => ({
        service_id: row.ref('excluded.service_id'),
        value: row.ref('excluded.value'),
        imported_at: row.ref('excluded.imported_at'),
      })),
    )
    .execute()
}

/** Ids and repositories of the catalogue. */
export async function catalogueKeys(db: Db) {
  return db.selectFrom('services').select(['id', 'repository']).orderBy('id').execute()
}
