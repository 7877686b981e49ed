// Of which days open data tell, and when something last changed.
import type { Db } from '../../platform/db/tables.ts'

export type Period = { from: string | null; until: string | null; changedOn: string | null }

/** Of all consultations that anyone may read; a phase that ends on no known day leaves the end open. */
export async function periodOfData(db: Db): Promise<Period> {
  const phases = await db
    .selectFrom('phases')
    .innerJoin('consultations', 'consultations.id', 'phases.consultation_id')
    .select(['phases.opens_at', 'phases.closes_at'])
    .where('consultations.published_at', 'is not', null)
    .execute()
  const first = await db
    .selectFrom('contributions')
    .select((row) => row.fn.min('received_at').as('at'))
    .executeTakeFirst()
  const last = await db
    .selectFrom('events')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const begun = [...phases.map(({ opens_at }) => opens_at), ...(first?.at ? [first.at] : [])]
  const ends = phases.map(({ closes_at }) => closes_at)
  return {
    from: dayOf(begun.toSorted().at(0)),
    until: ends.includes(null) ? null : dayOf(ends.toSorted().at(-1)),
    changedOn: dayOf(last?.at),
  }
}

const dayOf = (moment: string | null | undefined) => moment?.slice(0, 10) ?? null
