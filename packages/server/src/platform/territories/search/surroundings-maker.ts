// What is said beside the names of territories: a few hundred surroundings for tens of thousands of places.
import type { FoundRow } from '../store.ts'
import type { Surroundings } from './index.ts'
import { Numbers, TextsMaker } from './texts.ts'
import { isSmall, titles, wordsOf } from './words.ts'

type Where = Pick<FoundRow, 'kind' | 'department_code' | 'department_name' | 'region_code'>

export class SurroundingsMaker {
  #regions = new Map<string, string>()
  #known = new Map<string, number>()
  #each: Where[] = []
  #of = new Numbers()

  add({ kind, code, name, department_code, department_name, region_code }: FoundRow) {
    if (kind === 'region') this.#regions.set(code, name)
    const key = `${kind} ${department_code} ${region_code}`
    const number = this.#known.get(key) ?? this.#known.size
    if (number === this.#each.length) {
      this.#known.set(key, number)
      this.#each.push({ kind, department_code, department_name, region_code })
    }
    this.#of.push(number)
  }

  finish(order: Int32Array) {
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
    const of = this.#of.made()
    const surroundingsOf = Uint16Array.from(order, (number) => of[number] ?? 0)
    return { surroundings, surroundingsOf, beside: beside.made() }
  }
}
