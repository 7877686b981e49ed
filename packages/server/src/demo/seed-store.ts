// Writes the demonstration's rows, table by table.
import type { Insertable } from 'kysely'
import type { Db, Tables, Trx } from '../db/database.ts'

type Seeded =
  | 'consultations'
  | 'phases'
  | 'themes'
  | 'proposals'
  | 'lineage'
  | 'contributions'
  | 'services'
  | 'deployments'
  | 'service_proposals'
  | 'sites'
  | 'site_origins'
  | 'official_addresses'
  | 'supports'
  | 'tallies'
  | 'referents'

export type SeedRows = { [Table in Seeded]: Insertable<Tables[Table]>[] }

export async function isEmpty(db: Db) {
  const row = await db.selectFrom('consultations').select('id').limit(1).executeTakeFirst()
  return row === undefined
}

export async function registerOrigins(db: Db, rows: SeedRows['site_origins']) {
  await db
    .insertInto('site_origins')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function writeSeed(trx: Trx, rows: SeedRows) {
  for (const table of Object.keys(rows) as Seeded[]) {
    for (let from = 0; from < rows[table].length; from += 500) {
      await trx
        .insertInto(table)
        .values(rows[table].slice(from, from + 500) as never)
        .execute()
    }
  }
}
