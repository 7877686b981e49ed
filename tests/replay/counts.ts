// How many times each thing happened, by name.
export function createCounts() {
  const counts = new Map<string, number>()
  return {
    counts,
    count: (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1),
  }
}
