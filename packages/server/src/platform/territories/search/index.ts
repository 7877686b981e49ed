// The index of territories: their names by word and in one, their numbers, the most peopled first.

import { type Sliced, sorted } from '../../slices.ts'
import type { TerritoryRow } from '../store.ts'
import { besides, newScratch, type Scratch } from './ranks.ts'
import { shortNames } from './short-names.ts'
import { lettersOf } from './slips.ts'
import { isSmall, isTitle, titles, wordsOf } from './words.ts'

/** A name or a number that leads to a territory without being its own: of a former commune, of a part of it. */
export type OtherName = { territory_id: string; name: string; code: string }

/** What all territories of a kind and place share: said beside a name, it tells one from another. */
export type Surroundings = { departmentCode: string | null; words: number[] }

/** Words of one name, of which the first `own` count; others are other ways to write them. */
export type Name = {
  place: number
  /** What a name that is not its own adds to the rank of its place. */
  besides: number
  words: Int32Array
  own: number
}

export type TerritoryIndex = {
  /** By number of a place: the most peopled has the lowest. */
  rows: TerritoryRow[]
  surroundingsOf: Int32Array
  surroundings: Surroundings[]
  /** The words of all surroundings, each once. */
  beside: string[]
  names: Name[]
  /** Sorted; a word's number is its place here. */
  words: string[]
  letters: Int32Array
  /** Names that hold a word: from `firstOf[word]` up to the next one's. */
  firstOf: Int32Array
  namesOf: Int32Array
  /** Names of a place, its own first: from `firstNameOf[place]` up to the next one's. */
  firstNameOf: Int32Array
  namesOfPlace: Int32Array
  /** Whole names written in one, sorted, each with its name. */
  joined: string[]
  joinedLetters: Int32Array
  joinedName: Int32Array
  joinedPlace: Int32Array
  /** Where the names of the most peopled stand among them. */
  greatest: Int32Array
  /** Postcodes and official codes, then SIRENs: sorted, each with its place, negative when it is not its own. */
  codes: Coded
  sirens: Coded
  /** The numbers of a city's arrondissements. */
  parts: Map<number, Set<string>>
  scratch: Scratch
}

export type Coded = { texts: string[]; places: Int32Array }

/** So many of the most peopled are looked for behind a slip, whatever else was found. */
const greatest = 3000

type Drafted = { text: string; at: number }

export function* buildIndex(given: TerritoryRow[], others: OtherName[]): Sliced<TerritoryIndex> {
  const rows = yield* sorted(given, byPopulation)
  const drafts: { name: Omit<Name, 'words' | 'own'>; own: string[]; more: string[] }[] = []
  const whole: Drafted[] = []
  const codes: Drafted[] = []
  const sirens: Drafted[] = []
  const placeOf = new Map<string, number>()
  const parts = new Map<number, Set<string>>()

  function addName(place: number, all: string[], besides: number) {
    const own = all.filter(
      (word) => !isSmall(word) && !(rows[place]?.kind === 'epci' && isTitle(word)),
    )
    const rest = all.filter((word) => !own.includes(word))
    whole.push({ text: all.join(''), at: drafts.length })
    drafts.push({
      name: { place, besides },
      own: own.length ? [...new Set(own)] : all,
      more: own.length ? [...rest, ...elided(all)] : elided(all),
    })
  }

  for (const [place, row] of rows.entries()) {
    placeOf.set(row.id, place)
    addName(place, row.search_key.split(' '), 0)
    codes.push({ text: row.code.toLowerCase(), at: place })
    if (row.siren) sirens.push({ text: row.siren, at: place })
    for (const text of row.postcodes.split(' ')) if (text) codes.push({ text, at: place })
    for (const text of (shortNames[row.id] ?? '').split(', ')) {
      if (/^\d|^2[AB]$/.test(text)) codes.push({ text: text.toLowerCase(), at: -place - 1 })
      else if (text) addName(place, wordsOf(text), besides.short)
    }
    yield
  }
  for (const { territory_id, name, code } of others) {
    const place = placeOf.get(territory_id)
    if (place === undefined) continue
    if (name) {
      const words = wordsOf(name)
      addName(place, words, besides.former)
      const part = words.find((word) => /^\d+er?$/.test(word))
      if (part) parts.set(place, (parts.get(place) ?? new Set()).add(part.replace(/\D/g, '')))
    }
    if (code) codes.push({ text: code.toLowerCase(), at: -place - 1 })
    yield
  }

  const holders = new Map<string, number[]>()
  for (const [at, { own, more }] of drafts.entries()) {
    for (const word of new Set([...own, ...more])) {
      const known = holders.get(word)
      if (known) known.push(at)
      else holders.set(word, [at])
    }
    yield
  }
  const words = yield* sorted([...holders.keys()], compareTexts)
  const numberOf = new Map<string, number>()
  for (const word of words) {
    numberOf.set(word, numberOf.size)
    yield
  }
  const names: Name[] = []
  for (const { name, own, more } of drafts) {
    const numbers = [...own, ...more].map((word) => numberOf.get(word) ?? 0)
    names.push({ ...name, words: Int32Array.from(numbers), own: own.length })
    yield
  }
  const { first: firstOf, listed: namesOf } = yield* postings(
    words.map((word) => holders.get(word)),
  )
  const called: number[][] = rows.map(() => [])
  for (const [at, { place }] of names.entries()) {
    called[place]?.push(at)
    yield
  }
  const { first: firstNameOf, listed: namesOfPlace } = yield* postings(called)
  const joined = yield* coded(yield* sorted(whole, byText))
  const { surroundings, surroundingsOf, beside } = yield* surround(rows)
  return {
    rows,
    surroundings,
    surroundingsOf,
    beside,
    names,
    words,
    letters: yield* signed(words),
    firstOf,
    namesOf,
    firstNameOf,
    namesOfPlace,
    joined: joined.texts,
    joinedLetters: yield* signed(joined.texts),
    joinedName: joined.places,
    joinedPlace: joined.places.map((name) => names[name]?.place ?? 0),
    greatest: yield* greatestOf(joined.places, names),
    parts,
    scratch: newScratch(rows.length),
    codes: yield* coded(yield* sorted(codes, byText)),
    sirens: yield* coded(yield* sorted(sirens, byText)),
  }
}

/** Where a text would stand among sorted ones. */
export function standing(texts: string[], text: string, from = 0) {
  let low = from
  let high = texts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((texts[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

/** After every text that begins so. */
export const afterBeginning = (text: string) => `${text}\u{ffff}`

const compareTexts = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

const byText = (one: Drafted, other: Drafted) => compareTexts(one.text, other.text)

function byPopulation(one: TerritoryRow, other: TerritoryRow) {
  return (
    (other.population ?? 0) - (one.population ?? 0) ||
    compareTexts(one.search_key, other.search_key) ||
    compareTexts(one.id, other.id)
  )
}

/** "L'Haÿ" is also written "lhay", and "d'Ascq" "dascq". */
function elided(words: string[]) {
  return words.flatMap((word, at) => {
    const next = words[at + 1]
    return next && (word === 'l' || word === 'd') ? [word + next] : []
  })
}

/** Lists in one: each from `first` of its number up to the next one's. */
function* postings(lists: (number[] | undefined)[]) {
  const first = new Int32Array(lists.length + 1)
  for (const [at, list] of lists.entries()) {
    first[at + 1] = (first[at] ?? 0) + (list?.length ?? 0)
    yield
  }
  const listed = new Int32Array(first[lists.length] ?? 0)
  for (const [at, list] of lists.entries()) {
    listed.set(list ?? [], first[at])
    yield
  }
  return { first, listed }
}

function* surround(rows: TerritoryRow[]) {
  const regions = new Map(
    rows.filter(({ kind }) => kind === 'region').map(({ code, name }) => [code, name]),
  )
  const known = new Map<string, number>()
  const surroundings: Surroundings[] = []
  const numbers = new Map<string, number>()
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? numbers.size
    numbers.set(word, number)
    return number
  }
  const surroundingsOf = new Int32Array(rows.length)
  for (const [place, { kind, department_code, department_name, region_code }] of rows.entries()) {
    const key = `${kind} ${department_code} ${region_code}`
    let at = known.get(key)
    if (at === undefined) {
      at = surroundings.length
      known.set(key, at)
      const places = `${department_name ?? ''} ${regions.get(region_code ?? '') ?? ''}`
      const words = [...wordsOf(places), ...titles[kind].split(' ')]
      surroundings.push({
        departmentCode: department_code?.toLowerCase() ?? null,
        words: words.filter((word) => !isSmall(word)).map(numberOf),
      })
    }
    surroundingsOf[place] = at
    yield
  }
  return { surroundings, surroundingsOf, beside: [...numbers.keys()] }
}

function* greatestOf(joined: Int32Array, names: Name[]): Sliced<Int32Array> {
  const kept: number[] = []
  for (const [at, name] of joined.entries()) {
    if ((names[name]?.place ?? greatest) < greatest) kept.push(at)
    yield
  }
  return Int32Array.from(kept)
}

function* signed(texts: string[]): Sliced<Int32Array> {
  const letters = new Int32Array(texts.length)
  for (const [at, text] of texts.entries()) {
    letters[at] = lettersOf(text)
    yield
  }
  return letters
}

function* coded(drafts: Drafted[]): Sliced<Coded> {
  const texts: string[] = []
  const places = new Int32Array(drafts.length)
  for (const { text, at } of drafts) {
    places[texts.length] = at
    texts.push(text)
    yield
  }
  return { texts, places }
}
