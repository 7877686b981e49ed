// Ranks texts by likeness: BM25 over stems, as a share of what a text scores against itself.
import { createPostings } from './postings.ts'

export type Text = { key: string; themeId: string | null; words: string[] }
export type Near = { key: string; likeness: number }
type Accept = (key: string) => boolean

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
  function direct({ themeId, words }: Omit<Text, 'key'>, accepts: (place: number) => boolean) {
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
      const { places, likeness: total } = direct(text, accepts)
      const bridges = firstOf(places, settings.bridges, nearestFirst(total)).map((place) => ({
        place,
        likeness: total[place] ?? 0,
      }))
      for (const bridge of bridges) {
        const key = postings.keyAt(bridge.place) ?? ''
        const there = { themeId: themes.get(key) ?? null, words: postings.wordsOf(key) ?? [] }
        const { places: near, likeness } = direct(there, accepts)
        for (const place of near) {
          if (place === bridge.place) continue
          const before = total[place] ?? 0
          if (before === 0) places.push(place)
          total[place] = before + bridge.likeness * (likeness[place] ?? 0)
        }
      }
      return places.sort(nearestFirst(total)).map((place) => ({
        key: postings.keyAt(place) ?? '',
        likeness: Math.min(1, total[place] ?? 0),
      }))
    },
  }
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
