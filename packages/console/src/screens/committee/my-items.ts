// Where a member stands with each item, and which comes before or after.
import type { CommitteeGrid, CommitteeGridItem } from '@parvis/sdk/staff'

export type ItemState = 'done' | 'begun' | 'empty' | 'decided'

export function itemStates({ isDecided, isWhole, scores, comment }: CommitteeGridItem): ItemState {
  if (isDecided) return 'decided'
  if (isWhole) return 'done'
  return Object.keys(scores ?? {}).length > 0 || comment ? 'begun' : 'empty'
}

export const neighbourOf = (items: readonly { id: string }[], id: string | undefined, by: 1 | -1) =>
  items[items.findIndex((one) => one.id === id) + by]?.id

/** The first that waits for its grid, or the first of all. */
export const firstLeft = ({ items }: CommitteeGrid) =>
  (items.find(({ isWhole, isDecided }) => !isWhole && !isDecided) ?? items[0])?.id
