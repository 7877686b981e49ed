// Moving supports when proposals merge, and back: tallies change with them, and each has its event.
import type { Author } from '../../people/staff/author.ts'
import { inChunks } from '../../platform/db/chunks.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { NewEvent } from '../../platform/events/events.ts'
import { append } from '../../platform/events/journal.ts'
import { findTerritories } from '../../platform/territories/store.ts'
import { familyOf } from '../proposals/merged-store.ts'
import { moveAlone, moveAloneBack, supportersOn } from './merge-store.ts'
import { settle } from './settle.ts'
import { givenOn } from './standing.ts'
import { changeTallies, type SupportRow } from './store.ts'
import { tallyChanges } from './tally.ts'

type Merge = Author & { from: string; into: string }

/** Call it once the tallies of both are held, and the merge is written. */
export async function mergeSupports(trx: Trx, merge: Merge) {
  const { from, into } = merge
  const moved = await moveAlone(trx, merge)
  await changeTallies(trx, moving(moved, { from, into }))
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
  await changeTallies(trx, moving(returned, { from: into, into: from }))
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

function moving(rows: SupportRow[], { from, into }: Pick<Merge, 'from' | 'into'>) {
  const on = (id: string) => rows.map((row) => ({ ...row, proposal_id: id }))
  return tallyChanges({ come: on(into), gone: on(from), held: [from, into] })
}

type Change = { come: SupportRow[]; gone: SupportRow[] }

/** What another one of the same supporter gave way to, or takes over from: their people know. */
export async function recordPlaces(trx: Trx, { come, gone }: Change, { staffId, at }: Author) {
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
  for (const some of inChunks(events)) await append(trx, some)
}
