// Sites that are read on someone's word at the same time: so many in all, fewer for one block.
import { createOutward, type OutwardBounds, OutwardRefused, type OutwardWork } from '../outward.ts'

export type LookBounds = Pick<OutwardBounds, 'together' | 'inLine' | 'waiting'> & {
  /** Of one block of addresses: an agency's office shares one, and one machine must not take all. */
  ofBlock: number
}

/** One's own block has as many going on as it may. */
export class OwnLooksFull extends OutwardRefused {}

/** `blocks`: of whoever asks; none when they are not known. */
export type Looks = <Result>(blocks: string[], work: OutwardWork<Result>) => Promise<Result>

// A site that drips takes five seconds: twenty places let four a second through, at worst.
export const usualLooks: LookBounds = { together: 20, inLine: 40, waiting: 4000, ofBlock: 4 }

export function createLooks({ ofBlock, ...bounds }: LookBounds = usualLooks): Looks {
  const rest = 5000
  const call = createOutward(
    // Each is another site: that some are silent says nothing of the next.
    { ...bounds, rest, calling: 10_000, awayAfter: Number.POSITIVE_INFINITY },
    { isAway: () => false },
  )
  const going = new Map<string, number>()
  const add = (blocks: string[], one: 1 | -1) => {
    for (const block of blocks) {
      const left = (going.get(block) ?? 0) + one
      if (left > 0) going.set(block, left)
      else going.delete(block)
    }
  }
  return async (blocks, work) => {
    if (blocks.some((block) => (going.get(block) ?? 0) >= ofBlock)) throw new OwnLooksFull(rest)
    add(blocks, 1)
    try {
      return await call(work)
    } finally {
      add(blocks, -1)
    }
  }
}
