// Suggests groups among contributions that wait, and the proposal that each group comes closest to.
import { setImmediate } from 'node:timers/promises'
import { cluster, mutualEdges } from './cluster.ts'
import { createRanking, type Near, type Text } from './ranking.ts'

export type Suggestion = {
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

export async function suggestGroups(waiting: Text[], proposals: Text[]): Promise<Suggestion[]> {
  const ranking = createRanking()
  for (const text of [...proposals, ...waiting]) ranking.put(text)
  const isWaiting = new Set(waiting.map(({ key }) => key))
  const nearest = new Map<string, Near[]>()
  const closest = new Map<string, Near[]>()
  for (const text of waiting) {
    // Other requests wait for one search, not for five hundred.
    await setImmediate()
    const near = ranking.nearest(text, (key) => key !== text.key)
    nearest.set(text.key, near.filter(({ key }) => isWaiting.has(key)).slice(0, settings.near))
    closest.set(text.key, near.filter(({ key }) => !isWaiting.has(key)).slice(0, settings.near))
  }
  const edges = mutualEdges(nearest, settings.threshold)
  return cluster(edges, settings.joining).map(({ members, likeness }) => ({
    contributions: members,
    likeness,
    proposal: closestOf(members.map((key) => closest.get(key) ?? [])),
  }))
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
