// A move as the server is asked for it, each with the move that takes it back.
import {
  decideContributions,
  moveContributions,
  undoContributionBatch,
  ungroupContributions,
} from '@parvis/sdk/staff'
import { connection } from '../../server/staff.ts'
import { type Move, waiting } from './moves.ts'

type Versioned = { id: string; version: number }
type Moved = { versions: readonly Versioned[]; undo: Undo }
/** Given the versions that the board shows now; answers those that it made. */
type Undo = (now: readonly Versioned[]) => Promise<readonly Versioned[]>

export async function send({ cards, from, to }: Move): Promise<Moved> {
  const items = cards.map(({ id, version }) => ({ id, version }))
  if (from === waiting) {
    const { items: versions, batch } = await group(items, to)
    const undo: Undo = async (now) => {
      if (batch) return (await undoContributionBatch(connection, batch, {})).items
      return ungroup(now, to)
    }
    return { versions, undo }
  }
  if (to === waiting) {
    const versions = await ungroup(items, from)
    return { versions, undo: async (now) => (await group(now, from)).items }
  }
  const versions = await move(items, from, to)
  return { versions, undo: (now) => move(now, to, from) }
}

const group = (items: readonly Versioned[], to: string) =>
  decideContributions(connection, {
    items: [...items],
    decision: { act: 'group', proposalIds: [to] },
  })

const ungroup = async (items: readonly Versioned[], from: string) =>
  (await ungroupContributions(connection, from, { contributions: [...items] })).moved

const move = async (items: readonly Versioned[], from: string, to: string) =>
  (await moveContributions(connection, from, { contributions: [...items], to })).moved
