// The numbers that were typed beside a name, and how far each place is from them.
import { surroundingsAt, type TerritoryIndex } from './index.ts'
import { afterBeginning } from './texts.ts'

export class TypedNumbers {
  #index: TerritoryIndex
  #numbers: string[]
  #placesOf = new Map<string, Set<number>>()

  constructor(index: TerritoryIndex, numbers: string[]) {
    this.#index = index
    this.#numbers = numbers
  }

  /** How far they are from the place's own; -1 when one is not of it. */
  distance(place: number) {
    let far = 0
    for (const number of this.#numbers) {
      const at = this.#distanceOf(number, place)
      if (at < 0) return -1
      far = Math.max(far, at)
    }
    return far
  }

  isOf(place: number, numbers: string[]) {
    return numbers.every((number) => this.#distanceOf(number, place) >= 0)
  }

  #distanceOf(number: string, place: number) {
    const own = surroundingsAt(this.#index, place).departmentCode?.toLowerCase()
    if (own === number || this.#index.parts.get(place)?.has(number)) return 0
    if (this.#placesBeginning(number).has(place)) return 0
    const isNear = own && number.length === 5 && number.startsWith(own.replace(/^2[ab]$/, '20'))
    return isNear ? 1 : -1
  }

  /** Those whose own code, postcodes or SIREN begin so. */
  #placesBeginning(number: string) {
    const known = this.#placesOf.get(number)
    if (known) return known
    const found = new Set<number>()
    this.#placesOf.set(number, found)
    if (number.length < 2) return found
    const isShort = number.length <= 5
    const { texts, places } = isShort ? this.#index.codes : this.#index.sirens
    const end = texts.standing(afterBeginning(number))
    for (let at = texts.standing(number); at < end; at += 1) {
      const place = places[at] ?? -1
      // A grouping's code is its SIREN.
      const isPostal = !isShort || texts.lengthOf(at) <= 5
      if (isPostal && place >= 0) found.add(place)
    }
    return found
  }
}
