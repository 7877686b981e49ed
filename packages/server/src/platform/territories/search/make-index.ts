// Makes the index of territories as they are read, without keeping a row: what is held meanwhile is little more than it.

import { orderOf, type Sliced } from '../../slices.ts'
import type { FoundRow } from '../store.ts'
import { CodesMaker } from './codes-maker.ts'
import { recordOf, type TerritoryIndex } from './index.ts'
import { inverse } from './lists.ts'
import { NamesMaker } from './names-maker.ts'
import { besides, newScratch } from './ranks.ts'
import { shortNames } from './short-names.ts'
import { SurroundingsMaker } from './surroundings-maker.ts'
import { Numbers, TextsMaker } from './texts.ts'
import { wordsOf } from './words.ts'

/** A name or a number that leads to a territory without being its own: of a former commune, of a part of it. */
export type OtherName = { territory_id: string; name: string; code: string }

/** Territories have numbers in the order in which they come, and another by population once all are there. */
export class IndexMaker {
  #numberOf = new Map<string, number>()
  #records = new TextsMaker()
  #keys = new TextsMaker()
  #populations = new Numbers()
  #surroundings = new SurroundingsMaker()
  #names = new NamesMaker()
  #codes = new CodesMaker()
  #sirens = new CodesMaker()
  #parts = new Map<number, Set<string>>()

  addTerritory(row: FoundRow) {
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

  #byPopulation() {
    const populations = this.#populations.made()
    const keys = this.#keys.made()
    return orderOf(
      populations.length,
      (one, other) =>
        (populations[other] ?? 0) - (populations[one] ?? 0) || keys.compare(one, other),
    )
  }
}
