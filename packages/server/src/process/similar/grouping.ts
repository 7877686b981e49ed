// Groups among contributions that wait, and the proposal that each comes closest to: what is known of a text stays.
import { cluster, mutualEdges } from './cluster.ts'
import { createRanking, type Near } from './ranking.ts'
import { stemsOf } from './words.ts'

/** `key` as `keyOf` makes it. */
export type WrittenText = { key: string; themeId: string; text: string }

/** What has come, or has another wording, and what has left. */
export type Change = { put: WrittenText[]; removed: string[] }

export type Suggestion = {
  /** Keys. */
  contributions: string[]
  likeness: number
  proposal: Near | undefined
}

const settings = {
  /** Of a contribution's nearest, those that may share its group. */
  near: 5,
  /** Below this, what two texts share is chance. */
  threshold: 0.18,
  /** Above it, two groups are about one thing. */
  joining: 0.12,
}

export const isContribution = (key: string) => key.startsWith('contribution:')
const isProposal = (key: string) => !isContribution(key)

/** The groups are those that all texts given at once would make. */
export function createGrouping() {
  const ranking = createRanking()

  return (change: Change): Suggestion[] => {
    for (const key of change.removed) ranking.remove(key)
    for (const { key, themeId, text } of change.put)
      ranking.put({ key, themeId, words: stemsOf(text) })
    const waiting = [...ranking.keys()].filter(isContribution).toSorted()
    const sides = [isContribution, isProposal]
    const nearest = new Map<string, Near[]>()
    const closest = new Map<string, Near[]>()
    for (const [key, [likest = [], proposals = []]] of ranking.nearestOfEach(
      waiting,
      sides,
      settings.near,
    )) {
      nearest.set(key, likest)
      closest.set(key, proposals)
    }
    const edges = mutualEdges(nearest, settings.threshold)
    return cluster(edges, settings.joining).map(({ members, likeness }) => ({
      contributions: members,
      likeness,
      proposal: closestOf(members.map((key) => closest.get(key) ?? [])),
    }))
  }
}

/** The proposal that its members come closest to, on average. */
function closestOf(lists: Near[][]): Near | undefined {
  const sums = new Map<string, number>()
  for (const { key, likeness } of lists.flat()) sums.set(key, (sums.get(key) ?? 0) + likeness)
  const [best] = [...sums].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  if (!best) return undefined
  const [key, sum] = best
  const likeness = sum / lists.length
  return likeness >= settings.threshold ? { key, likeness } : undefined
}
