// Finds what someone means in the index: the closest first, then the most peopled.
import { fold } from '../../text/fold.ts'
import type { Territory, TerritoryKind } from '../contract.ts'
import {
  answeringWords,
  beginnings,
  countOf,
  qualityOf,
  type WordAnswers,
  withSlips,
} from './answers.ts'
import { surroundingsAt, type TerritoryIndex, territoryAt } from './index.ts'
import { besides, Ranks, rank } from './ranks.ts'
import { countBits, lettersOf, slipsAllowed, slipsBetween } from './slips.ts'
import { afterBeginning } from './texts.ts'
import { TypedNumbers } from './typed-numbers.ts'
import { isSmall, isTitle, readTyped, type Typed } from './words.ts'

export type Search = { q: string; kind?: TerritoryKind; limit: number }

/** How close what was typed is to it. */
export type Closeness = 'same' | 'part' | 'slip'
export type Found = { territory: Territory; closeness: Closeness }

/** Among so many the very label is looked for. */
const fewest = 50
/** Fewer than the first that one sees: what was typed may be mistaken. */
const few = 3
/** When as many names begin so, those that only hold it are not looked for. */
const enough = 64
/** Names that a word may bring before it is left to others to bring them. */
const mostOfAWord = 4000

export function findIn(index: TerritoryIndex, { q, kind, limit }: Search): Found[] {
  const finding = new Finding(index, readTyped(q), kind)
  finding.find()
  const found = finding.best(Math.max(limit, fewest))
  const label = fold(q)
  const isLabel = ({ territory }: Found) => fold(territory.label) === label
  const first = found.filter(isLabel).map((one): Found => ({ ...one, closeness: 'same' }))
  return [...first, ...found.filter((one) => !isLabel(one))].slice(0, limit)
}

class Finding {
  #index: TerritoryIndex
  #typed: Typed
  #kind: TerritoryKind | undefined
  #ranks: Ranks
  #numbers: TypedNumbers
  /** For each typed word, what answers it in the index; and which words that are said beside a name. */
  #answers: WordAnswers[] = []
  #beside: boolean[][] = []
  #isSlipping = false
  /** Words of the commune of today are read beside the name of one that joined it. */
  #isJoining = false
  #beginsMany = false

  constructor(index: TerritoryIndex, typed: Typed, kind: TerritoryKind | undefined) {
    this.#index = index
    this.#typed = typed
    this.#kind = kind
    this.#ranks = new Ranks(index.scratch)
    this.#numbers = new TypedNumbers(index, typed.numbers)
  }

  find() {
    const { words } = this.#typed
    if (words.length === 0) return this.#byNumber()
    this.#byName()
    if (this.#ranks.least < rank.begun) return
    this.#isSlipping = true
    const isFound = this.#ranks.count >= few || this.#ranks.least < rank.holds
    // Where names were found, only a great place is worth a slip.
    this.#joinedWithSlips(isFound ? this.#index.greatest : undefined)
    if (!isFound && this.#ranks.least >= rank.begun) this.#bySlips()
  }

  best(count: number): Found[] {
    return this.#ranks.best(count).map(({ place, at, hasSlipped }) => {
      const told = at < rank.begun ? 'same' : 'part'
      return { territory: territoryAt(this.#index, place), closeness: hasSlipped ? 'slip' : told }
    })
  }

  #byNumber() {
    const [number = '', ...others] = this.#typed.numbers
    if (number === '') return
    this.#coded(number, (place, at) => {
      if (this.#numbers.isOf(place, others)) this.#put(place, at)
    })
  }

  #byName() {
    const { words } = this.#typed
    this.#answers = words.map((word, at) =>
      answeringWords(this.#index, word, at === words.length - 1),
    )
    this.#beside = words.map((word, at) => this.#besideLike(word, at))
    this.#joined()
    if (!this.#beginsMany) this.#compareAll()
    if (this.#ranks.count === 0) this.#byItsNumber()
    this.#besideToday()
  }

  /** The same, where letters were added, left out, changed or swapped. */
  #bySlips() {
    const { words } = this.#typed
    this.#answers = this.#answers.map((answers, at) =>
      answers.same >= 0 && this.#ranks.count > 0
        ? answers
        : withSlips(this.#index, answers, words[at] ?? '', at === words.length - 1),
    )
    this.#beside = words.map((word, at) => this.#besideLike(word, at))
    this.#compareAll()
    this.#besideToday()
  }

  /** "saint symphorien tours": a former commune, with the one that took it. */
  #besideToday() {
    if (this.#ranks.count > 0 || this.#typed.words.length < 2) return
    this.#isJoining = true
    this.#compareAll()
    this.#isJoining = false
  }

  #put(place: number, at: number) {
    if (this.#kind && this.#surroundingsOf(place).kind !== this.#kind) return
    this.#ranks.put(place, at, this.#isSlipping)
  }

  #coded(number: string, take: (place: number, at: number) => void) {
    const { codes, sirens } = this.#index
    const { texts, places } = number.length > 5 ? sirens : codes
    const end = texts.standing(afterBeginning(number))
    for (let at = texts.standing(number); at < end; at += 1) {
      const place = places[at] ?? 0
      const own = place >= 0 ? place : -place - 1
      take(own, (texts.is(at, number) ? rank.same : rank.begun) + (place < 0 ? 1 : 0))
    }
  }

  /** The whole name, or its beginning, however it is spaced: "laroche sur y". */
  #joined() {
    const { joined: typed, words } = this.#typed
    const { joined, joinedName } = this.#index
    for (const text of beginnings(typed)) {
      let at = joined.standing(text)
      for (; joined.is(at, text); at += 1) this.#whole(joinedName[at] ?? 0, rank.same)
      this.#begun(at, joined.standing(afterBeginning(text), at))
    }
    for (let count = words.length - 1; count > 0; count -= 1) {
      const text = words.slice(0, count).join('')
      for (let at = joined.standing(text); joined.is(at, text); at += 1) {
        this.#whole(joinedName[at] ?? 0, rank.same, count)
      }
    }
  }

  /** Of the thousands that "s" begins, the most peopled. */
  #begun(from: number, end: number) {
    const { joinedName, joinedPlace } = this.#index
    const isNarrowed = this.#kind !== undefined || this.#typed.numbers.length > 0
    if (isNarrowed || end - from <= enough) {
      for (let at = from; at < end; at += 1) this.#whole(joinedName[at] ?? 0, rank.begun)
      return
    }
    for (const place of lowest(joinedPlace, from, end)) {
      this.#put(place, rank.begun + this.#afterTown(place))
    }
    this.#beginsMany = true
  }

  #joinedWithSlips(among?: Int32Array) {
    const { joined: typed } = this.#typed
    const most = slipsAllowed(typed.length)
    if (most === 0) return
    const letters = lettersOf(typed)
    const { joined, joinedLetters, joinedName } = this.#index
    const count = among?.length ?? joined.length
    for (let step = 0; step < count; step += 1) {
      const at = among ? (among[step] ?? 0) : step
      const other = joinedLetters[at] ?? 0
      if (countBits(letters & ~other) > most || countBits(other & ~letters) > most) continue
      const slips = slipsBetween(typed, { texts: joined, at }, most)
      // Of a whole name, one slip is as near as what has only begun.
      if (slips <= most) this.#whole(joinedName[at] ?? 0, slips === 1 ? rank.begun : rank.slip)
    }
  }

  /** A name that all words but those from `count` on make. */
  #whole(at: number, closeness: number, count = this.#typed.words.length) {
    const place = this.#placeOf(at)
    const numbers = this.#numbers.distance(place)
    if (numbers < 0) return
    for (let word = count; word < this.#typed.words.length; word += 1) {
      if (!isSmall(this.#typed.words[word] ?? '') && !this.#isBeside(place, word)) return
    }
    const after = closeness === rank.begun ? this.#afterTown(place) : 0
    this.#put(place, closeness + numbers + after + this.#besidesOf(at))
  }

  /** Each name that a typed word may be in; those that nearly all hold are left to the others. */
  #compareAll() {
    const { words } = this.#typed
    const counted = this.#answers.map((answers, at) => ({
      at,
      count: countOf(this.#index, answers),
    }))
    const telling = counted.filter(({ at, count }) => count > 0 && !isSmall(words[at] ?? ''))
    const order = (telling.length ? telling : counted).sort((a, b) => a.count - b.count)
    // One that nothing else says has to be in the name.
    const needed = order.find(({ at }) => !this.#beside[at]?.includes(true))
    let left = mostOfAWord
    for (const { at, count } of needed ? [needed] : order) {
      if (count > left && left < mostOfAWord) break
      left -= count
      const answers = this.#answers[at]
      if (!answers) continue
      for (let word = answers.from; word < answers.end; word += 1) this.#compareHolders(word)
      for (const word of answers.slips) this.#compareHolders(word)
    }
  }

  #compareHolders(word: number) {
    const { firstOf, namesOf } = this.#index
    const end = firstOf[word + 1] ?? 0
    for (let at = firstOf[word] ?? 0; at < end; at += 1) {
      const name = namesOf[at] ?? 0
      this.#compare(name)
      if (this.#isJoining && this.#besidesOf(name) === 0) this.#compareFormer(this.#placeOf(name))
    }
  }

  #compareFormer(place: number) {
    const { firstNameOf, namesOfPlace } = this.#index
    const end = firstNameOf[place + 1] ?? 0
    for (let at = firstNameOf[place] ?? 0; at < end; at += 1) {
      const name = namesOfPlace[at] ?? 0
      if (this.#besidesOf(name) === besides.former) this.#compare(name)
    }
  }

  /** Of a former commune's name, whether the commune of today is called so. */
  #isOfToday(name: number, at: number) {
    if (!this.#isJoining || this.#besidesOf(name) !== besides.former) return false
    const { firstNameOf, namesOfPlace } = this.#index
    const own = namesOfPlace[firstNameOf[this.#placeOf(name)] ?? 0] ?? 0
    return this.#inName(own, at) > 0
  }

  #placeOf(name: number) {
    return this.#index.names.places[name] ?? 0
  }

  #besidesOf(name: number) {
    return this.#index.names.besides[name] ?? 0
  }

  #compare(name: number) {
    const place = this.#placeOf(name)
    let told = 0
    let besideIt = 0
    let least = 3
    for (let at = 0; at < this.#answers.length; at += 1) {
      const answer = this.#inName(name, at)
      if (answer > 0) {
        least = Math.min(least, answer)
        told += 1
      } else if (this.#isBeside(place, at) || this.#isOfToday(name, at)) besideIt = 1
      else if (!isSmall(this.#typed.words[at] ?? '')) return
    }
    if (told === 0) return
    const numbers = this.#numbers.distance(place)
    if (numbers < 0) return
    this.#put(place, this.#rankOf(name, least) + besideIt + numbers + this.#besidesOf(name))
  }

  #rankOf(name: number, least: number) {
    const isWhole = this.#coversAll(name)
    if (least === 1) return isWhole ? rank.slip : rank.slipInside
    if (isWhole) return rank.allWords + this.#afterTown(this.#placeOf(name))
    const { firstWordOf, words } = this.#index.names
    const first = words[firstWordOf[name] ?? 0] ?? -1
    const begins = this.#answers.some((answers) => qualityOf(answers, first) > 0)
    return begins ? rank.holds : rank.inside
  }

  /** A town comes before the grouping that is named after it, unless that is what was said. */
  #afterTown(place: number) {
    const isGrouping = this.#surroundingsOf(place).kind === 'epci'
    return isGrouping && !this.#typed.words.some(isTitle) ? 1 : 0
  }

  #inName(name: number, at: number) {
    const answers = this.#answers[at]
    if (!answers) return 0
    const { firstWordOf, words } = this.#index.names
    const end = firstWordOf[name + 1] ?? 0
    let best = 0
    for (let word = firstWordOf[name] ?? 0; word < end; word += 1) {
      best = Math.max(best, qualityOf(answers, words[word] ?? -1))
    }
    return best
  }

  #coversAll(name: number) {
    const { firstWordOf, own, words } = this.#index.names
    const first = firstWordOf[name] ?? 0
    const end = first + (own[name] ?? 0)
    for (let at = first; at < end; at += 1) {
      const word = words[at] ?? -1
      const isTold = this.#answers.some((answers) => {
        const quality = qualityOf(answers, word)
        return quality === 3 || quality === 1
      })
      if (!isTold) return false
    }
    return true
  }

  #isBeside(place: number, at: number) {
    const answers = this.#beside[at]
    const { words } = this.#surroundingsOf(place)
    return answers !== undefined && words.some((word) => answers[word])
  }

  #surroundingsOf(place: number) {
    return surroundingsAt(this.#index, place)
  }

  #besideLike(word: string, at: number) {
    const most = this.#isSlipping ? slipsAllowed(word.length) : 0
    const isLast = at === this.#typed.words.length - 1
    const { beside } = this.#index
    const isBegun = isLast && word.length > 1
    return Array.from(
      { length: beside.length },
      (_, other) =>
        beside.is(other, word) ||
        (isBegun && beside.begins(other, word)) ||
        (most > 0 && slipsBetween(word, { texts: beside, at: other }, most) <= most),
    )
  }

  /** "département 14": what is named by its number, its kind in words. */
  #byItsNumber() {
    const [number] = this.#typed.numbers
    if (number === undefined) return
    const { words } = this.#typed
    this.#coded(number, (place, at) => {
      const isSaid = words.every((word, of) => isSmall(word) || this.#isBeside(place, of))
      if (isSaid) this.#put(place, at)
    })
  }
}

/** The first `enough` of a stretch, of thousands, in one reading. */
function lowest(places: Int32Array, from: number, end: number) {
  const kept = places.slice(from, from + enough).sort()
  let highest = kept[enough - 1] ?? 0
  for (let at = from + enough; at < end; at += 1) {
    const place = places[at] ?? 0
    if (place >= highest) continue
    let to = enough - 1
    for (; to > 0 && (kept[to - 1] ?? 0) > place; to -= 1) kept[to] = kept[to - 1] ?? 0
    kept[to] = place
    highest = kept[enough - 1] ?? 0
  }
  return kept
}
