// The codes of territories as they are read, then sorted, each with its place.
import type { Sliced } from '../../slices.ts'
import type { Coded } from './index.ts'
import { Numbers, TextsMaker } from './texts.ts'

export class CodesMaker {
  #texts = new TextsMaker()
  #numbers = new Numbers()

  /** The number is negative, from -1 on, when the code is not the territory's own. */
  add(text: string, number: number) {
    this.#texts.add(text.toLowerCase())
    this.#numbers.push(number)
  }

  *finish(placeOf: Int32Array): Sliced<Coded> {
    const texts = this.#texts.made()
    const order = yield* texts.order()
    const numbers = this.#numbers.made()
    const places = new Int32Array(order.length)
    for (const [at, one] of order.entries()) {
      const number = numbers[one] ?? 0
      places[at] = number < 0 ? -(placeOf[-number - 1] ?? 0) - 1 : (placeOf[number] ?? 0)
      yield
    }
    return { texts: yield* texts.inOrder(order), places }
  }
}
