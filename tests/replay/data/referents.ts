// Who signs up for which kept proposal: 147 commitments, some by groupings, who are told that they cannot.
import { range } from '../several.ts'
import type { Place, Places } from './places.ts'
import { proposals } from './proposals.ts'

export type Commitment = { proposal: number; coBuild: boolean; experiment: boolean }
export type Referent = { place: Place; commitments: Commitment[] }

export function referentsOf({ communes, departments, regions }: Places): Referent[] {
  const places = [...communes.slice(0, 70), ...departments, ...regions]
  const pairs = proposals.flatMap(({ isKept }, proposal) =>
    range(isKept ? 6 + (proposal % 7) : 0).map((at) => ({
      proposal,
      place: (proposal * 5 + at * 13) % places.length,
      coBuild: at % 3 !== 2,
      experiment: at % 3 !== 0,
    })),
  )
  return places
    .map((place, position) => ({
      place,
      commitments: pairs.filter((pair) => pair.place === position),
    }))
    .filter(({ commitments }) => commitments.length > 0)
}
