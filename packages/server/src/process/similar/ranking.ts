// Ranks texts by likeness: BM25 over stems, as a share of what a text scores against itself.
import { createPostings } from './postings.ts'

export type Text = { key: string; themeId: string | null; words: string[] }
export type Near = { key: string; likeness: number }
type Accept = (key: string) => boolean
/** What has something in common with a text, by place. */
type Direct = { places: number[]; likeness: Float64Array }

export type Ranking = ReturnType<typeof createRanking>

const settings = {
  /** Two texts of one theme are that much liker. */
  theme: 1.3,
  /** As many of the nearest tell what is near them in turn: people use other words for one thing. */
  bridges: 3,
  /** The words of a text that tell most; more of them cost time and add nothing. */
  words: 60,
  /** A word that more than one text in twenty holds, and more than these, tells of nothing. */
  common: 50,
}

export function createRanking() {
  const postings = createPostings()
  const themes = new Map<string, string | null>()

  /** The rarest words that another text has, then those that none has: they tell of a difference. */
  function telling(words: string[]) {
    const most = Math.max(settings.common, postings.size / 20)
    const rank = (word: string) => postings.holdersOf(word) || Number.MAX_SAFE_INTEGER
    return [...new Set(words)]
      .filter((word) => postings.holdersOf(word) <= most)
      .sort((one, other) => rank(one) - rank(other))
      .slice(0, settings.words)
  }

  /** What each text has in common with this one, by place. */
  function direct(
    { themeId, words }: Omit<Text, 'key'>,
    accepts: (place: number) => boolean,
  ): Direct {
    const { places, scoreAt, itself } = postings.scores(telling(words), words)
    if (itself === 0) return { places: [], likeness: scoreAt }
    const near: number[] = []
    for (const place of places) {
      if (!accepts(place)) continue
      const key = postings.keyAt(place) ?? ''
      const weight = isSameTheme(themeId, themes.get(key)) ? settings.theme : 1
      scoreAt[place] = ((scoreAt[place] ?? 0) * weight) / itself
      near.push(place)
    }
    return { places: near, likeness: scoreAt }
  }

  /** Each is asked about once, however many words lead to it. */
  function once(accept: Accept) {
    const known = new Uint8Array(postings.places)
    return (place: number) => {
      known[place] ||= accept(postings.keyAt(place) ?? '') ? 1 : 2
      return known[place] === 1
    }
  }

  /** The likest first; of two alike, in the order of keys, so that every process answers alike. */
  function nearestFirst(likeness: Float64Array) {
    return (one: number, other: number) =>
      (likeness[other] ?? 0) - (likeness[one] ?? 0) ||
      ((postings.keyAt(one) ?? '') < (postings.keyAt(other) ?? '') ? -1 : 1)
  }

  const textAt = (place: number) => {
    const key = postings.keyAt(place) ?? ''
    return { themeId: themes.get(key) ?? null, words: postings.wordsOf(key) ?? [] }
  }

  const nearAt = (place: number, likeness: Float64Array): Near => ({
    key: postings.keyAt(place) ?? '',
    likeness: Math.min(1, likeness[place] ?? 0),
  })

  /** With what is near the nearest: people use other words for one thing. */
  function reached(own: Direct, directOf: (place: number) => Direct): Direct {
    const places = [...own.places]
    const total = own.likeness.slice()
    for (const bridge of firstOf(places, settings.bridges, nearestFirst(own.likeness))) {
      const share = own.likeness[bridge] ?? 0
      const { places: near, likeness } = directOf(bridge)
      for (const place of near) {
        if (place === bridge) continue
        const before = total[place] ?? 0
        if (before === 0) places.push(place)
        total[place] = before + share * (likeness[place] ?? 0)
      }
    }
    return { places, likeness: total }
  }

  return {
    get size() {
      return postings.size
    },
    keys: () => postings.keys(),

    remove(key: string) {
      postings.remove(key)
      themes.delete(key)
    },

    /** Adds a text, or takes its new wording. */
    put({ key, themeId, words }: Text) {
      postings.put(key, words)
      themes.set(key, themeId)
    },

    /**
     * The nearest of a text that need not be here, the nearest first. `accept` says which may be
     * told. Likeness is 0 for nothing in common; it seldom reaches 1.
     */
    nearest(text: Omit<Text, 'key'>, accept: Accept): Near[] {
      const accepts = once(accept)
      const { places, likeness } = reached(direct(text, accepts), (place) =>
        direct(textAt(place), accepts),
      )
      return places.sort(nearestFirst(likeness)).map((place) => nearAt(place, likeness))
    },

    /**
     * The same for many texts that are here: the first few of each side, without the text itself. What
     * two texts have in common is found once, whoever is reached through them.
     */
    nearestOfEach(keys: string[], sides: readonly Accept[], most: number): Map<string, Near[][]> {
      const known = new Map<number, Direct>()
      const directAt = (place: number) => {
        const found = known.get(place) ?? direct(textAt(place), () => true)
        known.set(place, found)
        return found
      }
      const accepted = sides.map(once)
      const nearest = new Map<string, Near[][]>()
      for (const key of keys) {
        const own = postings.placeOf(key)
        if (own === undefined) continue
        const others = (place: number) => without(own, directAt(place))
        const { places, likeness } = reached(others(own), others)
        const lists = accepted.map((accepts) =>
          firstOf(places.filter(accepts), most, nearestFirst(likeness)),
        )
        nearest.set(
          key,
          lists.map((list) => list.map((place) => nearAt(place, likeness))),
        )
      }
      return nearest
    },
  }
}

function without(place: number, { places, likeness }: Direct): Direct {
  return { places: places.filter((one) => one !== place), likeness }
}

/** The first few in this order, without sorting the others. */
function firstOf(places: number[], most: number, order: (one: number, other: number) => number) {
  const first: number[] = []
  for (const place of places) {
    const last = first[most - 1]
    if (last !== undefined && order(place, last) > 0) continue
    first.push(place)
    first.sort(order)
    if (first.length > most) first.pop()
  }
  return first
}

function isSameTheme(one: string | null, other: string | null | undefined) {
  return one !== null && one === other
}
