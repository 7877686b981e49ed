// Sign-ups in a territory's name by someone who had no right to: taken out, and given back.

import { markGivenBack, markWithdrawn } from '../../intents/store.ts'
import type { Trx } from '../../platform/db/database.ts'
import { append } from '../../platform/events/journal.ts'
import { deleteReferentsBy, insertReferent, type ReferentRow } from './store.ts'

type By = { participantId: string; territoryId: string; receipt?: string | undefined }
type Maker = { staffId: string; at: string; territory: string }

export async function takeOutReferents(trx: Trx, by: By, maker: Maker): Promise<ReferentRow[]> {
  const rows = await deleteReferentsBy(trx, by)
  await markWithdrawn(trx, rows)
  await record(trx, 'referent.withdrawn', rows, maker)
  return rows
}

/** Those whose place another agent has taken meanwhile stay out. */
export async function giveBackReferents(trx: Trx, rows: ReferentRow[], maker: Maker) {
  const back: ReferentRow[] = []
  for (const row of rows) if ((await insertReferent(trx, row)).isNew) back.push(row)
  await markGivenBack(trx, back)
  await record(trx, 'referent.signed_up', back, maker)
}

type Kind = 'referent.withdrawn' | 'referent.signed_up'

async function record(trx: Trx, kind: Kind, rows: ReferentRow[], maker: Maker) {
  await append(
    trx,
    rows.map((row) => ({
      kind,
      subject: row.proposal_id,
      participantId: row.participant_id,
      staffId: maker.staffId,
      at: maker.at,
      data: {
        receipt: row.receipt,
        territoryId: row.territory_id,
        territory: maker.territory,
        coBuild: row.co_build === 1,
        experiment: row.experiment === 1,
        site: row.site_key,
      },
    })),
  )
}
