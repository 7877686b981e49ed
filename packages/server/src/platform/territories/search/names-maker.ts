// The names of territories as they are read: their words, each once, and the whole of each written in one.
import type { Sliced } from '../../slices.ts'
import { grouped, inverse, mapped, repeated } from './lists.ts'
import { lettersOf } from './slips.ts'
import { Numbers, type Texts, TextsMaker } from './texts.ts'
import { isSmall, isTitle } from './words.ts'

/** So many of the most peopled are looked for behind a slip, whatever else was found. */
const greatest = 3000

type Name = { number: number; words: string[]; besides: number; isGrouping: boolean }

export class NamesMaker {
  /** Each word once, by the order in which it came. */
  #numberOf = new Map<string, number>()
  #known = new TextsMaker()
  #joined = new TextsMaker()
  #territories = new Numbers()
  #besides = new Numbers()
  #own = new Numbers()
  #words = new Numbers()
  #firstWordOf = new Numbers(0)

  add({ number, words: all, besides, isGrouping }: Name) {
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
    const places = yield* mapped(this.#territories.made(), placeOf)
    const firstWordOf = this.#firstWordOf.made()
    const wordsOfNames = yield* mapped(this.#words.made(), yield* inverse(order))
    const nameOfEach = yield* repeated(firstWordOf)
    const byWord = yield* grouped({ keys: wordsOfNames, values: nameOfEach, count: words.length })
    const byPlace = yield* grouped({ keys: places, count: placeOf.length })
    const inOne = this.#joined.made()
    const joinedName = yield* inOne.order()
    const joined = yield* inOne.inOrder(joinedName)
    const joinedPlace = yield* mapped(joinedName, places)
    return {
      words,
      letters: yield* signed(words),
      names: {
        places,
        besides: Uint8Array.from(this.#besides.made()),
        firstWordOf,
        words: wordsOfNames,
        own: Uint8Array.from(this.#own.made()),
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

function* greatestOf(joinedPlace: Int32Array): Sliced<Int32Array> {
  const kept = new Numbers()
  for (const [at, place] of joinedPlace.entries()) {
    if (place < greatest) kept.push(at)
    yield
  }
  return kept.made()
}

function* signed(texts: Texts): Sliced<Int32Array> {
  const letters = new Int32Array(texts.length)
  for (let at = 0; at < texts.length; at += 1) {
    letters[at] = lettersOf(texts.at(at))
    yield
  }
  return letters
}
