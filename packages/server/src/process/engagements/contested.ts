// Engagements of a territory by someone who had no right to act for it: taken out, and given back.

import { markGivenBack, markWithdrawn } from '../../intents/store.ts'
import type { ActsOf, Contest } from '../../people/mandates/contested.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import type { Engagement, EngagementRow } from './engagement.ts'

export async function takeOut<Row extends EngagementRow>(
  trx: Trx,
  { removeBy, ended }: Engagement<Row>,
  { acts, contest }: { acts: ActsOf; contest: Contest },
): Promise<Row[]> {
  const rows = await removeBy(trx, acts)
  await markWithdrawn(trx, rows)
  await record(trx, rows, { contest, fact: ended })
  return rows
}

/** Those whose place another agent has taken meanwhile stay out. */
export async function giveBack<Row extends EngagementRow>(
  trx: Trx,
  { insert, began }: Engagement<Row>,
  { rows, contest }: { rows: Row[]; contest: Contest },
) {
  const back: Row[] = []
  for (const row of rows) if ((await insert(trx, row)).isNew) back.push(row)
  await markGivenBack(trx, back)
  await record(trx, back, { contest, fact: began })
}

type Recording<Row extends EngagementRow> = {
  contest: Contest
  fact: Engagement<Row>['began'] | Engagement<Row>['ended']
}

async function record<Row extends EngagementRow>(
  trx: Trx,
  rows: Row[],
  { contest: { staffId, at, territory }, fact }: Recording<Row>,
) {
  await append(
    trx,
    rows.map((row) => {
      const { receipt, territory_id: territoryId, site_key: site } = row
      return {
        ...fact({ receipt, territoryId, territory, site }, row),
        subject: row.proposal_id,
        participantId: row.participant_id,
        staffId,
        at,
      }
    }),
  )
}
