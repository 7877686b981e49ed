// Supports given in a territory's name by someone who had no right to: taken out, and given back.

import { markGivenBack, markWithdrawn } from '../../intents/store.ts'
import type { ActsOf, Contest } from '../../people/mandates/contested.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { territorySupportsBy } from './beside-store.ts'
import { recordPlaces } from './merge.ts'
import { holdSurvivors, settle } from './settle.ts'
import { givenOn } from './standing.ts'
import { type SupportRow, supportKey } from './store.ts'

/** Also once supports are closed: what was never the territory's must not be counted as its own. */
export async function takeOutSupports(
  trx: Trx,
  by: ActsOf,
  contest: Contest,
): Promise<SupportRow[]> {
  const found = await territorySupportsBy(trx, by)
  const survivors = await holdSurvivors(trx, found.map(givenOn))
  // Read again: a merge or a withdrawal may have come before the tallies were held.
  const rows = await territorySupportsBy(trx, by)
  const leaving = new Set(rows.map(({ receipt }) => receipt))
  const supporters = [`territory:${by.territoryId}`]
  const places = [...new Set(survivors.values())]
  const { gone, come } = await settle(trx, { places, supporters, leaving })
  await markWithdrawn(trx, rows)
  await record(trx, 'support.withdrawn', rows, { ...contest, counted: changing(gone, come) })
  await recordPlaces(trx, { come, gone: [] }, contest)
  return rows
}

/** Each where it would be now; beside the one of another agent that came before it. */
export async function giveBackSupports(trx: Trx, rows: SupportRow[], contest: Contest) {
  const survivors = await holdSurvivors(trx, rows.map(givenOn))
  const supporters = rows.map(({ supporter }) => supporter)
  const places = [...new Set(survivors.values())]
  const { gone, come } = await settle(trx, { places, supporters, coming: rows })
  await markGivenBack(trx, rows)
  const back = rows.map((row) => ({
    ...row,
    proposal_id: survivors.get(givenOn(row)) ?? givenOn(row),
  }))
  await record(trx, 'support.recorded', back, { ...contest, counted: changing(come, gone) })
  await recordPlaces(trx, { come: [], gone }, contest)
}

/** Receipts of those by which a figure changes: no other one of the territory counts instead. */
function changing(rows: SupportRow[], instead: SupportRow[]) {
  const taken = new Set(instead.map(supportKey))
  return new Set(rows.filter((row) => !taken.has(supportKey(row))).map(({ receipt }) => receipt))
}

type Kind = 'support.withdrawn' | 'support.recorded'
type Made = Contest & { counted: ReadonlySet<string> }

async function record(trx: Trx, kind: Kind, rows: SupportRow[], contest: Made) {
  await append(
    trx,
    rows.map((row) => ({
      kind,
      subject: row.proposal_id,
      participantId: row.participant_id,
      staffId: contest.staffId,
      at: contest.at,
      data: {
        receipt: row.receipt,
        kind: row.kind,
        territoryId: row.territory_id,
        territory: contest.territory,
        site: row.site_key,
        // Its people are told; for everyone else nothing has changed.
        ...(!contest.counted.has(row.receipt) && { counted: false }),
      },
    })),
  )
}
