// Who supports what: 540 supports of 138 collectivités, nine of which are withdrawn before the end.
import { range } from '../several.ts'
import type { Place, Places } from './places.ts'
import { proposals } from './proposals.ts'

export type Supporter = {
  place: Place
  email: string
  /** Positions of proposals; those withdrawn are among them. */
  supports: number[]
  withdraws: number[]
  /** Before the first answer comes. */
  pressesTwice: boolean
}

const withdrawn = 9

/** 30, 29, … for the 17 that are to be kept; three each for the others, and one more for ten of them. */
function countOf(proposal: number) {
  if (proposals[proposal]?.isKept) return 30 - proposal
  return proposal < 17 + 7 + withdrawn ? 4 : 3
}

export function supportersOf({ communes, departments, regions }: Places): Supporter[] {
  const places = [...communes, ...departments, ...regions]
  const pairs = proposals.flatMap((_, proposal) =>
    // Eleven steps through 138 places reach them all: nobody is named twice.
    range(countOf(proposal)).map((at) => ({
      proposal,
      place: (proposal * 7 + at * 11) % places.length,
      // The one more of the last nine that have one.
      isWithdrawn: proposal >= 24 && proposal < 24 + withdrawn && at === 3,
    })),
  )
  return places.map((place, position) => {
    const own = pairs.filter((pair) => pair.place === position)
    return {
      place,
      email: position % 5 === 0 ? place.colleague : place.official,
      supports: own.map(({ proposal }) => proposal),
      pressesTwice: position % 3 === 0,
      withdraws: own.filter(({ isWithdrawn }) => isWithdrawn).map(({ proposal }) => proposal),
    }
  })
}
