// Which texts hold which word, and how much each tells: BM25+, with room for texts to come and go.

/** Of BM25+: how soon a repeated word tells no more, how much length counts, the least that a word tells. */
const { k, b, d } = { k: 1.2, b: 0.7, d: 0.5 }

type Posting = { at: number; count: number }
type Text = { at: number; words: string[]; length: number }

/** A library's index of ten thousand texts takes seconds to make: the first who asks would wait for it. */
export function createPostings() {
  const texts = new Map<string, Text>()
  const keys: (string | undefined)[] = []
  // By word: the places of texts, with how many times each holds the word.
  const postings = new Map<string, Posting[]>()
  const holders = new Map<string, number>()
  let lengths = 0

  function remove(key: string) {
    const text = texts.get(key)
    if (!text) return
    texts.delete(key)
    keys[text.at] = undefined
    lengths -= text.length
    for (const word of new Set(text.words)) {
      const left = (holders.get(word) ?? 0) - 1
      if (left > 0) holders.set(word, left)
      else {
        holders.delete(word)
        postings.delete(word)
      }
    }
    if (keys.length > 1000 && keys.length > texts.size * 2) renumber()
  }

  function put(key: string, words: string[]) {
    remove(key)
    const counts = new Map<string, number>()
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    const at = keys.push(key) - 1
    texts.set(key, { at, words, length: counts.size })
    lengths += counts.size
    for (const [word, count] of counts) {
      holders.set(word, (holders.get(word) ?? 0) + 1)
      const list = postings.get(word)
      if (list) list.push({ at, count })
      else postings.set(word, [{ at, count }])
    }
  }

  /** Those that are gone leave their place. */
  function renumber() {
    const kept = [...texts]
    texts.clear()
    postings.clear()
    holders.clear()
    keys.length = 0
    lengths = 0
    for (const [key, { words }] of kept) put(key, words)
  }

  return {
    get size() {
      return texts.size
    },
    keys: () => texts.keys(),
    wordsOf: (key: string) => texts.get(key)?.words,
    /** How many texts hold it. */
    holdersOf: (word: string) => holders.get(word) ?? 0,
    put,
    remove,

    /**
     * What each text scores for these words, and what the text that they are of would score itself,
     * as if it were here.
     */
    scores(telling: string[], ofText: string[]) {
      const counts = new Map<string, number>()
      for (const word of ofText) counts.set(word, (counts.get(word) ?? 0) + 1)
      const all = texts.size + 1
      const mean = (lengths + counts.size) / all
      const tells = (holding: number, count: number, length: number) =>
        Math.log(1 + (all - holding + 0.5) / (holding + 0.5)) *
        (d + (count * (k + 1)) / (count + k * (1 - b + (b * length) / mean)))
      const found = new Map<string, number>()
      let itself = 0
      for (const word of telling) {
        const holding = (holders.get(word) ?? 0) + 1
        itself += tells(holding, counts.get(word) ?? 1, counts.size)
        for (const { at, count } of postings.get(word) ?? []) {
          const key = keys[at]
          const text = key === undefined ? undefined : texts.get(key)
          if (key === undefined || !text) continue
          found.set(key, (found.get(key) ?? 0) + tells(holding, count, text.length))
        }
      }
      return { found, itself }
    },
  }
}
