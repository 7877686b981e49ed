// Ranks texts by likeness: BM25 over stems, as a share of what a text scores against itself.
import MiniSearch from 'minisearch'

export type Text = { key: string; themeId: string | null; words: string[] }
export type Near = { key: string; likeness: number }
type Document = { key: string; stems: string }
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
  const index = new MiniSearch<Document>({
    idField: 'key',
    fields: ['stems'],
    tokenize: (stems) => stems.split(' '),
    processTerm: (term) => term,
  })
  const stored = new Map<string, { themeId: string | null; stems: string }>()
  const frequency = new Map<string, number>()

  function count(words: Iterable<string>, by: 1 | -1) {
    for (const word of words) {
      const left = (frequency.get(word) ?? 0) + by
      if (left > 0) frequency.set(word, left)
      else frequency.delete(word)
    }
  }

  function remove(key: string) {
    const before = stored.get(key)
    if (!before) return
    index.discard(key)
    stored.delete(key)
    count(new Set(before.stems.split(' ')), -1)
  }

  /** The rarest words that another text has, then those that none has: they tell of a difference. */
  function telling(words: string[]) {
    const most = Math.max(settings.common, stored.size / 20)
    const rank = (word: string) => frequency.get(word) ?? Number.MAX_SAFE_INTEGER
    return [...new Set(words)]
      .filter((word) => (frequency.get(word) ?? 0) <= most)
      .sort((one, other) => rank(one) - rank(other))
      .slice(0, settings.words)
  }

  function search({ themeId, words }: Omit<Text, 'key'>, accept: Accept) {
    const found = index.search(telling(words).join(' '), { filter: ({ id }) => accept(id) })
    return found.map(({ id, score, terms }) => ({
      key: String(id),
      // The library favours texts that hold many of the words; length is enough for that.
      score:
        (score / terms.length) *
        (isSameTheme(themeId, stored.get(id)?.themeId) ? settings.theme : 1),
    }))
  }

  /** What the text scores against itself, for which it is here as long as the search. */
  function direct(text: Omit<Text, 'key'>, accept: Accept): Near[] {
    index.add({ key: draft, stems: text.words.join(' ') })
    const found = search(text, (key) => key === draft || accept(key))
    index.remove({ key: draft, stems: text.words.join(' ') })
    const whole = found.find(({ key }) => key === draft)?.score ?? 0
    if (whole === 0) return []
    return found
      .filter(({ key }) => key !== draft)
      .map(({ key, score }) => ({ key, likeness: score / whole }))
      .sort(byLikeness)
  }

  return {
    get size() {
      return stored.size
    },
    keys: () => stored.keys(),
    remove,

    /** Adds a text, or takes its new wording. */
    put({ key, themeId, words }: Text) {
      remove(key)
      const stems = words.join(' ')
      index.add({ key, stems })
      stored.set(key, { themeId, stems })
      count(new Set(words), 1)
    },

    /**
     * The nearest of a text that need not be here, the nearest first. `accept` says which may be
     * told. Likeness is 0 for nothing in common; it seldom reaches 1.
     */
    nearest(text: Omit<Text, 'key'>, accept: Accept): Near[] {
      const first = direct(text, accept)
      const total = new Map(first.map(({ key, likeness }) => [key, likeness]))
      for (const bridge of first.slice(0, settings.bridges)) {
        const there = stored.get(bridge.key)
        if (!there) continue
        const words = there.stems.split(' ')
        for (const { key, likeness } of direct({ ...there, words }, accept)) {
          if (key === bridge.key) continue
          total.set(key, (total.get(key) ?? 0) + bridge.likeness * likeness)
        }
      }
      const all = [...total].map(([key, likeness]) => ({ key, likeness })).sort(byLikeness)
      return all.map(({ key, likeness }) => ({ key, likeness: Math.min(1, likeness) }))
    },
  }
}

const draft = ''

function isSameTheme(one: string | null, other: string | null | undefined) {
  return one !== null && one === other
}

/** The likest first; of two alike, in the order of keys, so that every process answers alike. */
function byLikeness(one: Near, other: Near) {
  return other.likeness - one.likeness || (one.key < other.key ? -1 : 1)
}
