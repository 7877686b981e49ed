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

  function direct({ themeId, words }: Omit<Text, 'key'>, accept: Accept): Near[] {
    const { found, itself } = postings.scores(telling(words), words)
    if (itself === 0) return []
    const near: Near[] = []
    for (const [key, score] of found) {
      if (!accept(key)) continue
      const weight = isSameTheme(themeId, themes.get(key)) ? settings.theme : 1
      near.push({ key, likeness: (score * weight) / itself })
    }
    return near.sort(byLikeness)
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
      const first = direct(text, accept)
      const total = new Map(first.map(({ key, likeness }) => [key, likeness]))
      for (const bridge of first.slice(0, settings.bridges)) {
        const words = postings.wordsOf(bridge.key)
        if (!words) continue
        const there = { themeId: themes.get(bridge.key) ?? null, words }
        for (const { key, likeness } of direct(there, accept)) {
          if (key === bridge.key) continue
          total.set(key, (total.get(key) ?? 0) + bridge.likeness * likeness)
        }
      }
      const all = [...total].map(([key, likeness]) => ({ key, likeness })).sort(byLikeness)
      return all.map(({ key, likeness }) => ({ key, likeness: Math.min(1, likeness) }))
    },
  }
}

function isSameTheme(one: string | null, other: string | null | undefined) {
  return one !== null && one === other
}

/** The likest first; of two alike, in the order of keys, so that every process answers alike. */
function byLikeness(one: Near, other: Near) {
  return other.likeness - one.likeness || (one.key < other.key ? -1 : 1)
}
