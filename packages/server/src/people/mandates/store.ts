// Official addresses of the public directory, and mandates recorded when someone first acts.
import type { Db, Trx } from '../../platform/db/tables.ts'
import { toTerritory } from '../../platform/territories/store.ts'
import type { Capacity } from './rules.ts'

/** The directory's entries at these addresses or domains, with their territories. */
export async function directoryEntries(db: Db | Trx, emails: string[], domains: string[]) {
  if (emails.length === 0) return []
  const rows = await db
    .selectFrom('official_addresses')
    .innerJoin('territories', 'territories.id', 'official_addresses.territory_id')
    .selectAll('territories')
    .select(['official_addresses.email', 'official_addresses.domain'])
    .where((row) =>
      row.or([
        row('official_addresses.email', 'in', emails),
        row('official_addresses.domain', 'in', domains),
      ]),
    )
    .where('territories.ended_on', 'is', null)
    .orderBy('territories.id')
    .execute()
  return rows.map((row) => ({
    email: row.email,
    domain: row.domain,
    territory: toTerritory(row),
  }))
}

type Done = { capacity: Capacity | undefined; participantId: string; at: string }

/** Acts done in a territory's name leave on record that someone may act for it. */
export async function recordMandates(trx: Trx, acts: Done[]) {
  const mandates = acts.flatMap(({ capacity, participantId, at }) =>
    capacity
      ? [
          {
            participant_id: participantId,
            territory_id: capacity.territory.id,
            evidence: capacity.evidence,
            granted_at: at,
          },
        ]
      : [],
  )
  if (mandates.length === 0) return
  await trx
    .insertInto('mandates')
    .values(mandates)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
