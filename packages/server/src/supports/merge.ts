// Moving supports when proposals merge, and back: tallies change with them, and each has its event.
import type { Trx } from '../db/database.ts'
import type { NewEvent } from '../events/events.ts'
import { append } from '../events/journal.ts'
import { findTerritories } from '../territories/store.ts'
import { moveSupports, moveSupportsBack } from './merge-store.ts'
import { changeTallies, emptyTally, type SupportRow, tallyColumn } from './store.ts'

type Merge = { from: string; into: string; staffId: string; at: string }

/**
 * Call it first in the transaction that merges: a support that is being confirmed waits for its
 * tally, and then finds out that its proposal was merged.
 */
export async function holdTallies(trx: Trx, proposalIds: string[]) {
  await changeTallies(trx, proposalIds.map(emptyTally))
}

export async function mergeSupports(trx: Trx, merge: Merge) {
  const { moved, dropped } = await moveSupports(trx, merge)
  await changeTallies(trx, [
    counted(merge.into, moved, 1),
    counted(merge.from, [...moved, ...dropped], -1),
  ])
  const events = [
    ...moved.map((row) => ({ row, merge, kept: true })),
    ...dropped.map((row) => ({ row, merge, kept: false })),
  ]
  await record(trx, events)
}

export async function unmergeSupports(trx: Trx, merge: Merge) {
  const { returned, restored } = await moveSupportsBack(trx, merge)
  await changeTallies(trx, [
    counted(merge.into, returned, -1),
    counted(merge.from, [...returned, ...restored], 1),
  ])
  const back = { ...merge, from: merge.into, into: merge.from }
  await record(
    trx,
    [...returned, ...restored].map((row) => ({ row, merge: back, kept: true })),
  )
}

function counted(proposalId: string, rows: SupportRow[], sign: 1 | -1) {
  const change = emptyTally(proposalId)
  for (const row of rows) change[tallyColumn(row)] += sign
  return change
}

type Moved = { row: SupportRow; merge: Merge; kept: boolean }

async function record(trx: Trx, moved: Moved[]) {
  const territories = moved.flatMap(({ row }) => row.territory_id ?? [])
  const known = await findTerritories(trx, [...new Set(territories)])
  const events = moved.map(({ row, merge, kept }): NewEvent => {
    const territory = known.get(row.territory_id ?? '')?.label ?? null
    return {
      kind: 'support.moved',
      subject: merge.into,
      participantId: row.participant_id,
      staffId: merge.staffId,
      data: {
        ...{ receipt: row.receipt, kind: row.kind, territoryId: row.territory_id, territory },
        // Not kept: the supporter supported the other one already, and counts once.
        ...{ from: merge.from, kept },
      },
      at: merge.at,
    }
  })
  for (let at = 0; at < events.length; at += 1000) await append(trx, events.slice(at, at + 1000))
}
