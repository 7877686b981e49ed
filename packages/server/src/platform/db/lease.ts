// Rows that wait for a process to work on them: one claims what is due, and a process that died loses it.
import { sql } from 'kysely'
import type { Deps } from '../deps.ts'
import { retried } from './retry.ts'
import type { Tables, Trx } from './tables.ts'

type LeaseColumns = { id: string; lease: string | null; leased_until: string | null }

/** Tables whose rows are claimed. */
type Leased = {
  [Table in keyof Tables]: Tables[Table] extends LeaseColumns ? Table : never
}[keyof Tables]

type Claim<Row> = {
  table: Leased
  /** Whoever says nothing for so long has lost what it claimed. */
  milliseconds: number
  /** What to claim: rows that nobody has (`isFree`), by a query that leaves others theirs (`skipHeld`). */
  due: (trx: Trx, now: string) => Promise<Row[]>
}

/** Of this table's rows: nobody has claimed it, or whoever did is dead. */
export const isFree = (now: string) => sql<boolean>`(leased_until is null or leased_until < ${now})`

/** Each row is claimed once, however many processes look; by the lease its claimer is known from then on. */
export async function claimDue<Row extends { id: string }>(
  { database, clock, ids }: Pick<Deps, 'database' | 'clock' | 'ids'>,
  { table, milliseconds, due }: Claim<Row>,
) {
  const lease = ids.uuid()
  const now = clock()
  const leased_until = leaseEnd(now, milliseconds)
  const rows = await retried(database.db, async (trx) => {
    const found = await due(trx, now.toISOString())
    if (found.length === 0) return found
    const claimed = found.map(({ id }) => id)
    await trx.updateTable(table).set({ lease, leased_until }).where('id', 'in', claimed).execute()
    return found
  })
  return { lease, rows }
}

export const leaseEnd = (now: Date, milliseconds: number) =>
  new Date(now.getTime() + milliseconds).toISOString()
