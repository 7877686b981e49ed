// Moving supports when proposals merge, and back: tallies change with them, and each has its event.
import type { Trx } from '../../platform/db/database.ts'
import type { NewEvent } from '../../platform/events/events.ts'
import { append } from '../../platform/events/journal.ts'
import { findTerritories } from '../../platform/territories/store.ts'
import { familyOf } from '../proposals/drafting/store.ts'
import { moveAlone, moveAloneBack, supportersOn } from './merge-store.ts'
import { settle } from './settle.ts'
import { givenOn } from './standing.ts'
import { changeTallies, emptyTally, type SupportRow, tallyColumn } from './store.ts'

type Merge = { from: string; into: string; staffId: string; at: string }

/** Call it once the tallies of both are held, and the merge is written. */
export async function mergeSupports(trx: Trx, merge: Merge) {
  const { from, into } = merge
  const moved = await moveAlone(trx, merge)
  await changeTallies(trx, [counted(into, moved, 1), counted(from, moved, -1)])
  const meeting = [
    ...(await supportersOn(trx, 'supports', from)),
    ...(await supportersOn(trx, 'supports_beside', from)),
  ]
  const { gone, come } = await settle(trx, { places: [from, into], supporters: meeting })
  const kept = new Set(come.map(({ receipt }) => receipt))
  const met = gone.filter((row) => row.proposal_id === from)
  await record(trx, [
    ...moved.map((row) => ({ row, merge, kept: true })),
    ...met.map((row) => ({ row, merge, kept: kept.has(row.receipt) })),
  ])
}

export async function unmergeSupports(trx: Trx, merge: Merge) {
  const { from, into } = merge
  const returned = await moveAloneBack(trx, merge, await familyOf(trx, from))
  await changeTallies(trx, [counted(into, returned, -1), counted(from, returned, 1)])
  const met = await supportersOn(trx, 'supports_beside', into)
  const { come } = await settle(trx, { places: [from, into], supporters: met })
  const back = { ...merge, from: into, into: from }
  await record(
    trx,
    [...returned, ...come.filter((row) => row.proposal_id === from)].map((row) => ({
      row,
      kept: true,
      merge: back,
    })),
  )
}

function counted(proposalId: string, rows: SupportRow[], sign: 1 | -1) {
  const change = emptyTally(proposalId)
  for (const row of rows) change[tallyColumn(row)] += sign
  return change
}

type Change = { come: SupportRow[]; gone: SupportRow[] }

/** What another one of the same supporter gave way to, or takes over from: their people know. */
export async function recordPlaces(
  trx: Trx,
  { come, gone }: Change,
  { staffId, at }: Pick<Merge, 'staffId' | 'at'>,
) {
  const told = (row: SupportRow, kept: boolean) => ({
    row: { ...row, participant_id: null },
    merge: { from: givenOn(row), into: row.proposal_id, staffId, at },
    kept,
  })
  await record(trx, [...come.map((row) => told(row, true)), ...gone.map((row) => told(row, false))])
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
        receipt: row.receipt,
        kind: row.kind,
        territoryId: row.territory_id,
        territory,
        // Not kept: the supporter supported the other one already, and counts once.
        from: merge.from,
        kept,
      },
      at: merge.at,
    }
  })
  for (let at = 0; at < events.length; at += 1000) await append(trx, events.slice(at, at + 1000))
}
