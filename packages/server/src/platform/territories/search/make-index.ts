// Makes the index of territories as they are read, without keeping a row: what is held meanwhile is little more than it.

import { type Sliced, sorted } from '../../slices.ts'
import type { TerritoryRow } from '../store.ts'
import { type Coded, recordOf, type Surroundings, type TerritoryIndex } from './index.ts'
import { besides, newScratch } from './ranks.ts'
import { shortNames } from './short-names.ts'
import { lettersOf } from './slips.ts'
import { numbersTo, type Texts, TextsMaker } from './texts.ts'
import { isSmall, isTitle, titles, wordsOf } from './words.ts'

/** A name or a number that leads to a territory without being its own: of a former commune, of a part of it. */
export type OtherName = { territory_id: string; name: string; code: string }

/** So many of the most peopled are looked for behind a slip, whatever else was found. */
const greatest = 3000

/** Territories have numbers in the order in which they come, and another by population once all are there. */
export class IndexMaker {
  #numberOf = new Map<string, number>()
  #records = new TextsMaker()
  #keys = new TextsMaker()
  #populations: number[] = []
  #surroundings = new Surrounding()
  #names = new Naming()
  #codes = new Coding()
  #sirens = new Coding()
  #parts = new Map<number, Set<string>>()

  addTerritory(row: TerritoryRow) {
    const number = this.#records.length
    this.#numberOf.set(row.id, number)
    this.#records.add(recordOf(row))
    this.#keys.add(`${row.search_key} ${row.id}`)
    this.#populations.push(row.population ?? 0)
    this.#surroundings.add(row)
    const isGrouping = row.kind === 'epci'
    this.#names.add({ number, words: row.search_key.split(' '), besides: 0, isGrouping })
    this.#codes.add(row.code, number)
    if (row.siren) this.#sirens.add(row.siren, number)
    for (const text of row.postcodes.split(' ')) if (text) this.#codes.add(text, number)
    for (const text of (shortNames[row.id] ?? '').split(', ')) {
      if (/^\d|^2[AB]$/.test(text)) this.#codes.add(text, -number - 1)
      else if (text) {
        this.#names.add({ number, words: wordsOf(text), besides: besides.short, isGrouping })
      }
    }
  }

  /** Once their territories are there. */
  addOtherName({ territory_id, name, code }: OtherName) {
    const number = this.#numberOf.get(territory_id)
    if (number === undefined) return
    if (name) {
      const words = wordsOf(name)
      this.#names.add({ number, words, besides: besides.former, isGrouping: false })
      const part = words.find((word) => /^\d+er?$/.test(word))?.replace(/\D/g, '')
      if (part) this.#parts.set(number, (this.#parts.get(number) ?? new Set()).add(part))
    }
    if (code) this.#codes.add(code, -number - 1)
  }

  *finish(): Sliced<TerritoryIndex> {
    const order = yield* this.#byPopulation()
    const placeOf = yield* inverse(order)
    const names = yield* this.#names.finish(placeOf)
    return {
      records: yield* this.#records.made().inOrder(order),
      ...this.#surroundings.finish(order),
      ...names,
      parts: new Map([...this.#parts].map(([number, parts]) => [placeOf[number] ?? 0, parts])),
      scratch: newScratch(order.length),
      codes: yield* this.#codes.finish(placeOf),
      sirens: yield* this.#sirens.finish(placeOf),
    }
  }

  *#byPopulation(): Sliced<number[]> {
    const populations = this.#populations
    const keys = this.#keys.made()
    return yield* sorted(
      numbersTo(populations.length),
      (one, other) =>
        (populations[other] ?? 0) - (populations[one] ?? 0) || keys.compare(one, other),
    )
  }
}

type NameGiven = { number: number; words: string[]; besides: number; isGrouping: boolean }

class Naming {
  /** Each word once, by the order in which it came. */
  #numberOf = new Map<string, number>()
  #known = new TextsMaker()
  #joined = new TextsMaker()
  #territories: number[] = []
  #besides: number[] = []
  #own: number[] = []
  #words: number[] = []
  #firstWordOf = [0]

  add({ number, words: all, besides, isGrouping }: NameGiven) {
    const telling = all.filter((word) => !isSmall(word) && !(isGrouping && isTitle(word)))
    const own = new Set(telling.length ? telling : all)
    this.#joined.add(all.join(''))
    this.#territories.push(number)
    this.#besides.push(besides)
    this.#own.push(own.size)
    for (const word of new Set([...own, ...all, ...elided(all)])) {
      this.#words.push(this.#wordNumber(word))
    }
    this.#firstWordOf.push(this.#words.length)
  }

  #wordNumber(word: string) {
    const number = this.#numberOf.get(word) ?? this.#numberOf.size
    if (number === this.#known.length) {
      this.#numberOf.set(word, number)
      this.#known.add(word)
    }
    return number
  }

  *finish(placeOf: Int32Array) {
    const known = this.#known.made()
    const order = yield* known.order()
    const words = yield* known.inOrder(order)
    const count = this.#territories.length
    const places = yield* mapped(this.#territories, placeOf)
    const firstWordOf = Int32Array.from(this.#firstWordOf)
    const wordsOfNames = yield* mapped(this.#words, yield* inverse(order))
    const nameOfEach = yield* repeated(firstWordOf)
    const byWord = yield* grouped({ keys: wordsOfNames, values: nameOfEach, count: words.length })
    const every = Int32Array.from(numbersTo(count))
    const byPlace = yield* grouped({ keys: places, values: every, count: placeOf.length })
    const inOne = this.#joined.made()
    const joinedName = Int32Array.from(yield* inOne.order())
    const joined = yield* inOne.inOrder(joinedName)
    const joinedPlace = yield* mapped(joinedName, places)
    return {
      words,
      letters: yield* signed(words),
      names: {
        places,
        besides: Uint8Array.from(this.#besides),
        firstWordOf,
        words: wordsOfNames,
        own: Uint8Array.from(this.#own),
      },
      firstOf: byWord.first,
      namesOf: byWord.listed,
      firstNameOf: byPlace.first,
      namesOfPlace: byPlace.listed,
      joined,
      joinedLetters: yield* signed(joined),
      joinedName,
      joinedPlace,
      greatest: yield* greatestOf(joinedPlace),
    }
  }
}

/** "L'Haÿ" is also written "lhay", and "d'Ascq" "dascq". */
function elided(words: string[]) {
  return words.flatMap((word, at) => {
    const next = words[at + 1]
    return next && (word === 'l' || word === 'd') ? [word + next] : []
  })
}

class Coding {
  #texts = new TextsMaker()
  #numbers: number[] = []

  /** The number is negative, from -1 on, when the code is not the territory's own. */
  add(text: string, number: number) {
    this.#texts.add(text.toLowerCase())
    this.#numbers.push(number)
  }

  *finish(placeOf: Int32Array): Sliced<Coded> {
    const texts = this.#texts.made()
    const order = yield* texts.order()
    const places = new Int32Array(order.length)
    for (const [at, one] of order.entries()) {
      const number = this.#numbers[one] ?? 0
      places[at] = number < 0 ? -(placeOf[-number - 1] ?? 0) - 1 : (placeOf[number] ?? 0)
      yield
    }
    return { texts: yield* texts.inOrder(order), places }
  }
}

type Where = Pick<TerritoryRow, 'kind' | 'department_code' | 'department_name' | 'region_code'>

class Surrounding {
  #regions = new Map<string, string>()
  #known = new Map<string, number>()
  #each: Where[] = []
  #of: number[] = []

  add({ kind, code, name, department_code, department_name, region_code }: TerritoryRow) {
    if (kind === 'region') this.#regions.set(code, name)
    const key = `${kind} ${department_code} ${region_code}`
    const number = this.#known.get(key) ?? this.#known.size
    if (number === this.#each.length) {
      this.#known.set(key, number)
      this.#each.push({ kind, department_code, department_name, region_code })
    }
    this.#of.push(number)
  }

  finish(order: number[]) {
    const numbers = new Map<string, number>()
    const numberOf = (word: string) => {
      const number = numbers.get(word) ?? numbers.size
      numbers.set(word, number)
      return number
    }
    const surroundings = this.#each.map((one): Surroundings => {
      const { kind, department_code: departmentCode, department_name: departmentName } = one
      const places = `${departmentName ?? ''} ${this.#regions.get(one.region_code ?? '') ?? ''}`
      const words = [...wordsOf(places), ...titles[kind].split(' ')]
      return {
        kind,
        departmentCode,
        departmentName,
        words: words.filter((word) => !isSmall(word)).map(numberOf),
      }
    })
    const beside = new TextsMaker()
    for (const word of numbers.keys()) beside.add(word)
    const surroundingsOf = Uint16Array.from(order, (number) => this.#of[number] ?? 0)
    return { surroundings, surroundingsOf, beside: beside.made() }
  }
}

/** Where each number stands in an order. */
function* inverse(order: number[]): Sliced<Int32Array> {
  const standing = new Int32Array(order.length)
  for (const [at, number] of order.entries()) {
    standing[number] = at
    yield
  }
  return standing
}

function* mapped(numbers: ArrayLike<number>, to: Int32Array): Sliced<Int32Array> {
  const result = new Int32Array(numbers.length)
  for (let at = 0; at < numbers.length; at += 1) {
    result[at] = to[numbers[at] ?? 0] ?? 0
    yield
  }
  return result
}

/** Each number as often as it has items, which are listed from `first[number]` up to the next one's. */
function* repeated(first: Int32Array): Sliced<Int32Array> {
  const count = first.length - 1
  const result = new Int32Array(first[count] ?? 0)
  for (let number = 0; number < count; number += 1) {
    result.fill(number, first[number], first[number + 1])
    yield
  }
  return result
}

type Pairs = { keys: Int32Array; values: Int32Array; count: number }

/** The values of each key, in their order: from `first[key]` up to the next one's. */
function* grouped({ keys, values, count }: Pairs) {
  const first = new Int32Array(count + 1)
  for (const key of keys) {
    first[key + 1] = (first[key + 1] ?? 0) + 1
    yield
  }
  for (let key = 0; key < count; key += 1) {
    first[key + 1] = (first[key + 1] ?? 0) + (first[key] ?? 0)
    yield
  }
  const listed = new Int32Array(keys.length)
  const next = first.slice()
  for (const [at, key] of keys.entries()) {
    const to = next[key] ?? 0
    listed[to] = values[at] ?? 0
    next[key] = to + 1
    yield
  }
  return { first, listed }
}

function* greatestOf(joinedPlace: Int32Array): Sliced<Int32Array> {
  const kept: number[] = []
  for (const [at, place] of joinedPlace.entries()) {
    if (place < greatest) kept.push(at)
    yield
  }
  return Int32Array.from(kept)
}

function* signed(texts: Texts): Sliced<Int32Array> {
  const letters = new Int32Array(texts.length)
  for (let at = 0; at < texts.length; at += 1) {
    letters[at] = lettersOf(texts.at(at))
    yield
  }
  return letters
}
