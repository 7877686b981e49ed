// Settles which supports count once some come or go; tallies follow in the same transaction.
import { inChunks } from '../../platform/db/chunks.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { survivorsOf } from '../proposals/merged-store.ts'
import { besideOf, deleteBeside, insertBeside } from './beside-store.ts'
import { givenOn, placed } from './standing.ts'
import { changeTallies, deleteSupports, findSupports, type SupportRow } from './store.ts'
import { tallyChanges } from './tally.ts'

type Change = {
  /** The live proposals it is about. */
  places: string[]
  supporters: string[]
  leaving?: ReadonlySet<string>
  coming?: SupportRow[]
}

/** Until this transaction ends no confirmation and no merge changes what counts there. */
export async function holdTallies(trx: Trx, proposalIds: string[]) {
  await changeTallies(trx, tallyChanges({ held: proposalIds }))
}

/** Where each of these counts now, held; a merge that came first is seen. */
export async function holdSurvivors(trx: Trx, ids: string[]) {
  for (let held = ''; ; ) {
    const survivors = await survivorsOf(trx, ids)
    const places = [...new Set(survivors.values())].sort()
    if (places.join(' ') === held) return survivors
    await holdTallies(trx, places)
    held = places.join(' ')
  }
}

/** All that a supporter gave and that counts, or stands beside, on this live proposal. */
export async function standingOf(trx: Trx, place: string, supporter: string) {
  const counted = await findSupports(trx, [{ proposal_id: place, supporter }])
  const beside = await besideOf(trx, [supporter])
  return [...counted.values(), ...beside.filter((row) => row.proposal_id === place)]
}

/** Answers what counts that did not, and what did that no longer does. */
export async function settle(trx: Trx, { places, supporters, ...change }: Change) {
  const gone: SupportRow[] = []
  const come: SupportRow[] = []
  for (const some of inChunks([...new Set(supporters)])) {
    const settled = await settleSome(trx, { ...change, places, supporters: some })
    gone.push(...settled.gone)
    come.push(...settled.come)
  }
  return { gone, come }
}

async function settleSome(trx: Trx, { places, supporters, leaving, coming = [] }: Change) {
  const wanted = places.flatMap((id) => supporters.map((supporter) => ({ ...idOf(id), supporter })))
  const before = [...(await findSupports(trx, wanted)).values()]
  const asked = new Set(supporters)
  const others = await besideOf(trx, supporters)
  const stand = [...before, ...others, ...coming.filter((row) => asked.has(row.supporter))]
  const survivors = await survivorsOf(trx, stand.map(givenOn))
  const here = new Set(places)
  const there = others.filter((row) => here.has(survivors.get(givenOn(row)) ?? ''))
  const near = stand.filter((row) => !others.includes(row) || there.includes(row))
  const { counted, beside } = placed(
    near.filter((row) => !leaving?.has(row.receipt)),
    survivors,
  )
  const gone = without(before, counted)
  const come = without(counted, before)
  await deleteSupports(trx, gone)
  if (come.length > 0) await trx.insertInto('supports').values(come).execute()
  await deleteBeside(
    trx,
    there.map(({ receipt }) => receipt),
  )
  await insertBeside(trx, beside)
  await changeTallies(trx, tallyChanges({ come, gone }))
  return { gone, come }
}

const idOf = (id: string) => ({ proposal_id: id })
const placeOf = (row: SupportRow) => `${row.receipt} ${row.proposal_id} ${row.given_on}`

function without(rows: SupportRow[], others: SupportRow[]) {
  const known = new Set(others.map(placeOf))
  return rows.filter((row) => !known.has(placeOf(row)))
}
