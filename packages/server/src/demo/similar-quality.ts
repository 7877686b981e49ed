// How well neighbours are found in the demonstration, beside plain word overlap, by its labelled file.
import { demoContributions, demoNeighbours, demoProposals } from '@parvis/demo-data'
import { cluster, mutualEdges } from '../process/similar/cluster.ts'
import { createGrouping } from '../process/similar/grouping.ts'
import { createRanking, type Near } from '../process/similar/ranking.ts'
import { idOf, keyOf } from '../process/similar/store.ts'
import { stemsOf, tellingWords } from '../process/similar/words.ts'

type Item = { id: string; themeId: string; text: string }

const contributions: Item[] = demoContributions.map(({ id, themeId, title, text }) => ({
  id,
  themeId,
  text: `${title} ${text}`,
}))
const proposals: Item[] = demoProposals.map(({ id, themeId, title, summary, description }) => ({
  id,
  themeId,
  text: `${title} ${summary} ${description}`,
}))
const items = [...contributions, ...proposals]

/** Whom the labels call neighbours, by id. */
export function labelledNeighbours() {
  const found = new Map<string, Set<string>>()
  for (const line of demoNeighbours) {
    for (const id of line) {
      const known = found.get(id) ?? new Set()
      for (const other of line) if (other !== id) known.add(other)
      found.set(id, known)
    }
  }
  return found
}

type Nearest = (item: Item) => string[]

/** Share of true neighbours in the first five, averaged over the contributions that have some. */
export function shareInFirstFive(nearest: Nearest) {
  const labels = labelledNeighbours()
  const shares = contributions.flatMap((item) => {
    const expected = labels.get(item.id)
    if (!expected) return []
    const found = nearest(item).slice(0, 5)
    return found.filter((id) => expected.has(id)).length / Math.min(5, expected.size)
  })
  return { share: mean(shares), of: shares.length }
}

export function byStems(): Nearest {
  const ranking = createRanking()
  const words = new Map(items.map(({ id, text }) => [id, stemsOf(text)]))
  for (const { id, themeId } of items) ranking.put({ key: id, themeId, words: words.get(id) ?? [] })
  return ({ id, themeId }) =>
    ranking
      .nearest({ themeId, words: words.get(id) ?? [] }, (key) => key !== id)
      .map(({ key }) => key)
}

type Words = (text: string) => string[]

/** Two baselines: the share of words in common, as they are written, with or without stop words. */
export const everyWord: Words = (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
export const withoutStopWords: Words = tellingWords

export function byPlainWords(wordsOf: Words): Nearest {
  const words = new Map(items.map(({ id, text }) => [id, new Set(wordsOf(text))]))
  return ({ id }) => {
    const mine = words.get(id) ?? new Set()
    return items
      .filter((other) => other.id !== id)
      .map((other) => ({ id: other.id, share: overlap(mine, words.get(other.id) ?? new Set()) }))
      .sort((one, other) => other.share - one.share)
      .map((one) => one.id)
  }
}

function overlap(one: Set<string>, other: Set<string>) {
  const both = one.intersection(other).size
  return both / (one.size + other.size - both)
}

/** Pairs that groups suggest: how many, how many are labelled, and their share of all labelled ones. */
export function judgeGroups(groups: string[][]) {
  const labels = labelledNeighbours()
  const isTrue = ([one, other]: [string, string]) => labels.get(one)?.has(other) ?? false
  const pairs = groups.flatMap(pairsOf)
  const right = pairs.filter(isTrue).length
  const all = pairsOf(contributions.map(({ id }) => id)).filter(isTrue).length
  return { pairs: pairs.length, precision: right / pairs.length, found: right / all }
}

/** As if the whole demonstration waited, with its proposals or before there are any. */
export function groupsByStems({ withProposals }: { withProposals: boolean }) {
  const texts = (kind: 'contribution' | 'proposal', list: Item[]) =>
    list.map(({ id, themeId, text }) => ({ key: keyOf(kind, id), themeId, text }))
  const put = texts('contribution', contributions)
  if (withProposals) put.push(...texts('proposal', proposals))
  return createGrouping()({ put, removed: [] }).map((group) => group.contributions.map(idOf))
}

/** A baseline: plain words, grouped in the same way, with the threshold that suggests as many pairs. */
export function groupsByPlainWords(wordsOf: Words, pairs: number) {
  const words = contributions.map(({ id, text }) => ({ key: id, words: new Set(wordsOf(text)) }))
  const nearest = new Map(
    words.map((one): [string, Near[]] => {
      const others = words.filter(({ key }) => key !== one.key)
      const near = others.map(({ key, words: theirs }) => ({
        key,
        likeness: overlap(one.words, theirs),
      }))
      return [one.key, near.sort((a, b) => b.likeness - a.likeness).slice(0, 5)]
    }),
  )
  const edges = mutualEdges(nearest, 0).sort((one, other) => other.likeness - one.likeness)
  for (const { likeness } of edges) {
    const groups = cluster(mutualEdges(nearest, likeness), likeness).map(({ members }) => members)
    if (groups.flatMap(pairsOf).length >= pairs) return groups
  }
  return []
}

function pairsOf(ids: string[]) {
  return ids.flatMap((one) =>
    ids.flatMap((other): [string, string][] => (one < other ? [[one, other]] : [])),
  )
}

function mean(values: number[]) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
