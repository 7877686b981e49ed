// What becomes of held supports once the team has decided: counted, set aside, held again.
import type { Trx } from '../db/database.ts'
import { append } from '../events/journal.ts'
import { survivorsOf } from '../grouping/store.ts'
import type { HeldRow } from '../quarantine/store.ts'
import {
  changeTallies,
  deleteSupport,
  emptyTally,
  insertSupports,
  type SupportRow,
  tallyColumn,
} from './store.ts'

type Maker = { staffId: string; at: string }

/** Counts each once: the key of supports settles it, whatever was released before. */
export async function countReleased(trx: Trx, rows: HeldRow[], maker: Maker) {
  const survivors = await survivorsOf(
    trx,
    rows.map((row) => row.proposal_id),
  )
  const supports = rows.map((row) => toSupport(row, survivors.get(row.proposal_id)))
  const { inserted } = await insertSupports(trx, supports)
  const counted = supports.filter(({ receipt }) => inserted.has(receipt))
  await change(trx, counted, 1)
  await record(trx, 'support.recorded', counted, maker)
}

/** Takes those that were released out of the counts again; what its owner withdrew stays so. */
export async function uncountReleased(trx: Trx, rows: HeldRow[], maker: Maker) {
  const survivors = await survivorsOf(
    trx,
    rows.map((row) => row.proposal_id),
  )
  const removed: SupportRow[] = []
  for (const row of rows) {
    const proposal = survivors.get(row.proposal_id) ?? row.proposal_id
    const support = await deleteSupport(trx, proposal, row.supporter)
    if (support) removed.push(support)
  }
  await change(trx, removed, -1)
  await record(trx, 'support.withdrawn', removed, maker)
}

function toSupport(row: HeldRow, proposalId: string | undefined): SupportRow {
  return {
    ...{ proposal_id: proposalId ?? row.proposal_id, supporter: row.supporter, kind: 'resident' },
    ...{ territory_id: null, participant_id: row.participant_id, evidence: row.evidence },
    ...{ intent_id: row.intent_id, site_key: row.site_key },
    ...{ receipt: row.receipt, recorded_at: row.recorded_at },
  }
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

type Kind = 'support.recorded' | 'support.withdrawn'

async function record(trx: Trx, kind: Kind, rows: SupportRow[], { staffId, at }: Maker) {
  await append(
    trx,
    rows.map((row) => ({
      // Taken out by the team: it tells the person itself what becomes of it.
      participantId: kind === 'support.recorded' ? row.participant_id : null,
      ...{ kind, subject: row.proposal_id, staffId, at },
      data: {
        ...{ receipt: row.receipt, kind: row.kind, territoryId: null, territory: null },
        site: row.site_key,
      },
    })),
  )
}
