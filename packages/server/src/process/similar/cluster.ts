// Groups from a graph of likeness: mutual neighbours first, then groups join while they stay alike.

export type Edge = { one: string; other: string; likeness: number }
export type Cluster = { members: string[]; likeness: number }
type Nearest = ReadonlyMap<string, readonly { key: string; likeness: number }[]>

/** Pairs where each is among the other's nearest, with the mean of what each sees in the other. */
export function mutualEdges(nearest: Nearest, threshold: number): Edge[] {
  const edges: Edge[] = []
  for (const [one, near] of nearest) {
    for (const { key: other, likeness } of near) {
      const back = one < other && nearest.get(other)?.find(({ key }) => key === one)
      if (!back) continue
      const mean = (likeness + back.likeness) / 2
      if (mean >= threshold) edges.push({ one, other, likeness: mean })
    }
  }
  return edges
}

/**
 * Agglomerative, by average linkage: two groups join when the mean likeness between their members,
 * 0 where there is no edge, reaches the threshold; the likest first, ties in the order of keys.
 */
export function cluster(edges: Edge[], threshold: number): Cluster[] {
  const members = new Map<string, string[]>()
  // The sum of likeness between two groups, both ways.
  const between = new Map<string, Map<string, number>>()
  for (const { one, other, likeness } of edges) {
    for (const key of [one, other]) {
      members.set(key, [key])
      if (!between.has(key)) between.set(key, new Map())
    }
    between.get(one)?.set(other, likeness)
    between.get(other)?.set(one, likeness)
  }
  const inside = new Map<string, number>()
  for (let next = likest(members, between); next && next.mean >= threshold; ) {
    join(next, { members, between, inside })
    next = likest(members, between)
  }
  return [...members]
    .filter(([, keys]) => keys.length > 1)
    .map(([key, keys]) => ({
      members: keys.toSorted(),
      likeness: (inside.get(key) ?? 0) / ((keys.length * (keys.length - 1)) / 2),
    }))
    .sort(
      (one, other) =>
        other.members.length - one.members.length ||
        other.likeness - one.likeness ||
        ((one.members[0] ?? '') < (other.members[0] ?? '') ? -1 : 1),
    )
}

type Pair = { one: string; other: string; mean: number }
type Groups = {
  members: Map<string, string[]>
  between: Map<string, Map<string, number>>
  inside: Map<string, number>
}

function likest(members: Groups['members'], between: Groups['between']): Pair | undefined {
  let best: Pair | undefined
  for (const [one, sums] of between) {
    for (const [other, sum] of sums) {
      if (one > other) continue
      const mean = sum / ((members.get(one)?.length ?? 1) * (members.get(other)?.length ?? 1))
      if (!best || mean > best.mean || (mean === best.mean && isBefore({ one, other }, best)))
        best = { one, other, mean }
    }
  }
  return best
}

function isBefore(pair: { one: string; other: string }, than: Pair) {
  return pair.one < than.one || (pair.one === than.one && pair.other < than.other)
}

/** The first takes the members of the second, and what lies between it and all others. */
function join({ one, other }: Pair, { members, between, inside }: Groups) {
  const sums = between.get(one) ?? new Map<string, number>()
  const taken = between.get(other) ?? new Map<string, number>()
  const own = (inside.get(one) ?? 0) + (inside.get(other) ?? 0) + (sums.get(other) ?? 0)
  inside.set(one, own)
  members.set(one, [...(members.get(one) ?? []), ...(members.get(other) ?? [])])
  members.delete(other)
  sums.delete(other)
  between.delete(other)
  for (const [key, sum] of taken) {
    if (key === one) continue
    const total = (sums.get(key) ?? 0) + sum
    sums.set(key, total)
    const back = between.get(key)
    back?.delete(other)
    back?.set(one, total)
  }
}
