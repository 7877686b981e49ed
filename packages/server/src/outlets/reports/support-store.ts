// Supports counted anew, a proposal at a time, so that nobody waits behind a count of all of them.
import { sql } from 'kysely'
import type { Db } from '../../platform/db/tables.ts'
import { settledBefore } from '../../platform/personal-data/withhold.ts'
import { createPauses } from '../../platform/slices.ts'
import type { TallyRow } from '../../process/supports/store.ts'
import { emptyTally, tallyColumn } from '../../process/supports/tally.ts'
import type { Period } from './rules.ts'

export type ResidentCount = {
  proposal_id: string
  evidence: string
  site_key: string | null
  /** Since the day began. */
  isFresh: boolean
  count: number
}

export type CountedSupports = {
  tallies: Map<string, TallyRow>
  /** Supports of each territory. */
  territories: Map<string, number>
  residents: ResidentCount[]
}

/** No index serves this: each would cost every support its write. */
export async function countSupports(
  db: Db,
  proposalIds: string[],
  { period, now }: { period: Period; now: string },
): Promise<CountedSupports> {
  const counted: CountedSupports = { tallies: new Map(), territories: new Map(), residents: [] }
  const pause = createPauses()
  for (const id of proposalIds) {
    const tally = emptyTally(id)
    counted.tallies.set(id, tally)
    for (const territory of await territoriesOf(db, id, period)) {
      tally.territories += 1
      counted.territories.set(territory, (counted.territories.get(territory) ?? 0) + 1)
    }
    for (const row of await residentsOf(db, id, { period, now })) {
      tally[tallyColumn({ kind: 'resident', evidence: row.evidence })] += row.count
      counted.residents.push({ proposal_id: id, ...row })
    }
    await pause()
  }
  return counted
}

/** Read from the keys: of the whole life, the rows themselves stay unread. */
async function territoriesOf(db: Db, proposalId: string, { end }: Period) {
  const rows = await db
    .selectFrom('supports')
    .select('supporter')
    .where('proposal_id', '=', proposalId)
    .where('supporter', '>=', 'territory:')
    .where('supporter', '<', 'territory;')
    .$if(end !== null, (query) => query.where('recorded_at', '<', end ?? ''))
    .execute()
  return rows.map(({ supporter }) => supporter.slice('territory:'.length))
}

type Moment = { period: Period; now: string }

async function residentsOf(db: Db, proposalId: string, { period: { end }, now }: Moment) {
  const isFresh = sql<number>`case when recorded_at < ${sql.lit(settledBefore(now))} then 0 else 1 end`
  const rows = await db
    .selectFrom('supports')
    .select(['evidence', 'site_key', isFresh.as('is_fresh')])
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('proposal_id', '=', proposalId)
    .where('supporter', '>=', 'participant:')
    .where('supporter', '<', 'participant;')
    .$if(end !== null, (query) => query.where('recorded_at', '<', end ?? ''))
    .groupBy(['evidence', 'site_key', isFresh])
    .execute()
  return rows.map(({ is_fresh, count, ...row }) => ({
    ...row,
    isFresh: Number(is_fresh) === 1,
    count: Number(count),
  }))
}
