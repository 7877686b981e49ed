// Randomness that can be played again: the seed is printed, and SEED gives it back.

export type Random = { seed: number; below(most: number): number; uuid(): string }

export function createRandom(seed = Number(process.env.SEED) || Date.now() % 1_000_000): Random {
  let state = seed
  // Mulberry32: 32 bits of state are plenty to choose moments and proposals.
  function next() {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => (next() % 16).toString(16)).join('')
  return {
    seed,
    below: (most) => next() % most,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}
