// Whether two series of times can be told apart: the rank test of Mann and Whitney.

/** Its z: beyond 4 in either direction, one in some 16,000 pairs of like series. */
export function rankTest(one: number[], other: number[]) {
  const all = [
    ...one.map((value) => ({ value, isOne: true })),
    ...other.map((value) => ({ value, isOne: false })),
  ]
  const ranks = ranksOf(all.map(({ value }) => value))
  const sum = all.reduce((total, { isOne }, at) => total + (isOne ? (ranks[at] ?? 0) : 0), 0)
  const [n, m] = [one.length, other.length]
  const u = sum - (n * (n + 1)) / 2
  return (u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12)
}

/** From 1; values that are equal share the mean of their ranks. */
function ranksOf(values: number[]) {
  const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = new Array<number>(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to += 1
    for (let at = from; at <= to; at += 1) ranks[order[at] ?? 0] = (from + to) / 2 + 1
    from = to + 1
  }
  return ranks
}
