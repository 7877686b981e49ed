// Which texts hold which word, and how much each tells: BM25+, with room for texts to come and go.

/** Of BM25+: how soon a repeated word tells no more, how much length counts, the least that a word tells. */
const { k, b, d } = { k: 1.2, b: 0.7, d: 0.5 }

/** Of one word: the places of texts that hold it, in any order, with how many times each does. */
type Holders = { places: number[]; counts: number[] }
type Text = { at: number; words: string[] }

/** What was found for a text, by place. */
export type Scores = { places: number[]; scoreAt: Float64Array; itself: number }

/** A library's index of ten thousand texts takes seconds to make: the first who asks would wait for it. */
export function createPostings() {
  const texts = new Map<string, Text>()
  // By place: the text, none while it is free, and how many words it has.
  const keys: (string | undefined)[] = []
  const lengths: number[] = []
  const free: number[] = []
  const holders = new Map<string, Holders>()
  let allLengths = 0

  /** Word by word: an index made anew from time to time would hold the process for as long as it takes. */
  function remove(key: string) {
    const text = texts.get(key)
    if (!text) return
    const { at, words } = text
    texts.delete(key)
    keys[at] = undefined
    free.push(at)
    allLengths -= lengths[at] ?? 0
    for (const word of new Set(words)) {
      const holding = holders.get(word)
      if (!holding) continue
      if (holding.places.length > 1) takeOut(holding, at)
      else holders.delete(word)
    }
  }

  function put(key: string, words: string[]) {
    remove(key)
    const at = free.pop() ?? keys.length
    const counts = countsOf(words)
    keys[at] = key
    texts.set(key, { at, words })
    lengths[at] = counts.size
    allLengths += counts.size
    for (const [word, count] of counts) {
      const holding = holders.get(word)
      if (holding) {
        holding.places.push(at)
        holding.counts.push(count)
      } else holders.set(word, { places: [at], counts: [count] })
    }
  }

  return {
    get size() {
      return texts.size
    },
    /** All are numbered below it. */
    get places() {
      return keys.length
    },
    keys: () => texts.keys(),
    keyAt: (place: number) => keys[place],
    placeOf: (key: string) => texts.get(key)?.at,
    wordsOf: (key: string) => texts.get(key)?.words,
    /** How many texts hold it. */
    holdersOf: (word: string) => holders.get(word)?.places.length ?? 0,
    put,
    remove,

    /**
     * What each text scores for these words, and what the text that they are of would score itself,
     * as if it were here.
     */
    scores(telling: string[], ofText: string[]): Scores {
      const counts = countsOf(ofText)
      const all = texts.size + 1
      const mean = (allLengths + counts.size) / all
      const tells = (count: number, length: number) =>
        d + (count * (k + 1)) / (count + k * (1 - b + (b * length) / mean))
      const scoreAt = new Float64Array(keys.length)
      const places: number[] = []
      let itself = 0
      for (const word of telling) {
        const { places: held, counts: times } = holders.get(word) ?? none
        const holding = held.length + 1
        const rarity = Math.log(1 + (all - holding + 0.5) / (holding + 0.5))
        itself += rarity * tells(counts.get(word) ?? 1, counts.size)
        for (const [of, at] of held.entries()) {
          const before = scoreAt[at] ?? 0
          if (before === 0) places.push(at)
          scoreAt[at] = before + rarity * tells(times[of] ?? 0, lengths[at] ?? 0)
        }
      }
      return { places, scoreAt, itself }
    },
  }
}

const none: Holders = { places: [], counts: [] }

/** The last one takes its place. */
function takeOut({ places, counts }: Holders, place: number) {
  const at = places.indexOf(place)
  const [last, count] = [places.pop(), counts.pop()]
  if (at === places.length || last === undefined || count === undefined) return
  places[at] = last
  counts[at] = count
}

function countsOf(words: string[]) {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
