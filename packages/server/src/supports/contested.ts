// Supports given in a territory's name by someone who had no right to: taken out, and given back.
import type { Trx } from '../db/database.ts'
import { append } from '../events/journal.ts'
import { markWithdrawn } from '../intents/store.ts'
import {
  changeTallies,
  deleteTerritorySupports,
  emptyTally,
  insertSupports,
  type SupportRow,
  tallyColumn,
} from './store.ts'

type By = { participantId: string; territoryId: string; receipt?: string | undefined }
type Maker = { staffId: string; at: string; territory: string }

/** Also once supports are closed: what was never the territory's must not be counted as its own. */
export async function takeOutSupports(trx: Trx, by: By, maker: Maker): Promise<SupportRow[]> {
  const rows = await deleteTerritorySupports(trx, by)
  await change(trx, rows, -1)
  await markWithdrawn(trx, rows)
  await record(trx, 'support.withdrawn', rows, maker)
  return rows
}

/** Those whose place another agent has taken meanwhile stay out. */
export async function giveBackSupports(trx: Trx, rows: SupportRow[], maker: Maker) {
  const { inserted } = await insertSupports(trx, rows)
  const back = rows.filter(({ receipt }) => inserted.has(receipt))
  await change(trx, back, 1)
  await record(trx, 'support.recorded', back, maker)
}

async function change(trx: Trx, rows: SupportRow[], by: 1 | -1) {
  const tallies = new Map<string, ReturnType<typeof emptyTally>>()
  for (const row of rows) {
    const tally = tallies.get(row.proposal_id) ?? emptyTally(row.proposal_id)
    tally[tallyColumn(row)] += by
    tallies.set(row.proposal_id, tally)
  }
  await changeTallies(trx, [...tallies.values()])
}

type Kind = 'support.withdrawn' | 'support.recorded'

async function record(trx: Trx, kind: Kind, rows: SupportRow[], maker: Maker) {
  await append(
    trx,
    rows.map((row) => ({
      ...{ kind, subject: row.proposal_id, participantId: row.participant_id },
      ...{ staffId: maker.staffId, at: maker.at },
      data: {
        ...{ receipt: row.receipt, kind: row.kind, territoryId: row.territory_id },
        ...{ territory: maker.territory, site: row.site_key },
      },
    })),
  )
}
