// Ranks of the places that were found, in arrays that every search uses again.

/** The lower, the closer; between two, what is beside the name, or is not the place's own, adds one each. */
export const rank = {
  same: 0,
  allWords: 4,
  begun: 8,
  holds: 12,
  inside: 16,
  slip: 20,
  slipInside: 24,
}

/** Of a name that is not a place's own: initials are as good as a name, a former commune's comes later. */
export const besides = { short: 1, former: 6 }

export type Scratch = { turn: number; turns: Uint32Array; ranks: Uint8Array; slipped: Uint8Array }

export const newScratch = (places: number): Scratch => ({
  turn: 0,
  turns: new Uint32Array(places),
  ranks: new Uint8Array(places),
  slipped: new Uint8Array(places),
})

const mostPlaces = 2 ** 20

export class Ranks {
  #scratch: Scratch
  #turn: number
  #places: number[] = []
  least = Number.POSITIVE_INFINITY

  constructor(scratch: Scratch) {
    scratch.turn += 1
    this.#scratch = scratch
    this.#turn = scratch.turn
  }

  get count() {
    return this.#places.length
  }

  /** The closest of what leads to a place is kept. */
  put(place: number, at: number, hasSlipped: boolean) {
    const { turns, ranks, slipped } = this.#scratch
    const isKnown = turns[place] === this.#turn
    if (isKnown && (ranks[place] ?? 0) <= at) return
    if (!isKnown) {
      turns[place] = this.#turn
      this.#places.push(place)
    }
    ranks[place] = at
    slipped[place] = hasSlipped ? 1 : 0
    if (at < this.least) this.least = at
  }

  /** Places are numbered by population: of two as close, the most peopled comes first. */
  best(count: number) {
    const { ranks, slipped } = this.#scratch
    const kept: number[] = []
    for (const place of this.#places) {
      const key = (ranks[place] ?? 0) * mostPlaces + place
      if (kept.length === count && key >= (kept[count - 1] ?? 0)) continue
      let at = kept.length
      while (at > 0 && (kept[at - 1] ?? 0) > key) at -= 1
      kept.splice(at, 0, key)
      if (kept.length > count) kept.pop()
    }
    return kept.map((key) => {
      const place = key % mostPlaces
      return { place, at: Math.floor(key / mostPlaces), hasSlipped: slipped[place] === 1 }
    })
  }
}
