// Tens of thousands of short texts in one run of bytes: as many strings would weigh five times as much.
import { orderOf, type Sliced } from '../../slices.ts'

/** Compared and searched as bytes: those that are, hold nothing but ASCII. */
export class Texts {
  readonly bytes: Buffer
  /** Where each begins; the next one's beginning is its end. */
  readonly starts: Int32Array

  constructor(bytes: Buffer, starts: Int32Array) {
    this.bytes = bytes
    this.starts = starts
  }

  get length() {
    return this.starts.length - 1
  }

  at(number: number) {
    return this.bytes.toString('utf8', this.starts[number], this.starts[number + 1])
  }

  lengthOf(number: number) {
    return (this.starts[number + 1] ?? 0) - (this.starts[number] ?? 0)
  }

  is(number: number, text: string) {
    return number < this.length && this.#compared(number, text) === 0
  }

  begins(number: number, text: string) {
    return this.#compared(number, text) >= 0 && this.#compared(number, afterBeginning(text)) < 0
  }

  /** Where a text would stand among sorted ones. */
  standing(text: string, from = 0) {
    let low = from
    let high = this.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#compared(middle, text) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #compared(number: number, text: string) {
    const start = this.starts[number] ?? 0
    const length = this.lengthOf(number)
    const shared = Math.min(length, text.length)
    for (let at = 0; at < shared; at += 1) {
      const apart = (this.bytes[start + at] ?? 0) - text.charCodeAt(at)
      if (apart !== 0) return apart
    }
    return length - text.length
  }

  compare(one: number, other: number) {
    const start = this.starts[one] ?? 0
    const otherStart = this.starts[other] ?? 0
    const length = this.lengthOf(one)
    const otherLength = this.lengthOf(other)
    const shared = Math.min(length, otherLength)
    for (let at = 0; at < shared; at += 1) {
      const apart = (this.bytes[start + at] ?? 0) - (this.bytes[otherStart + at] ?? 0)
      if (apart !== 0) return apart
    }
    return length - otherLength
  }

  /** The numbers that they have here, in the order of what they say. */
  order(): Sliced<Int32Array> {
    return orderOf(this.length, (one, other) => this.compare(one, other))
  }

  *inOrder(numbers: Int32Array): Sliced<Texts> {
    const bytes = Buffer.alloc(this.bytes.length)
    const starts = new Int32Array(numbers.length + 1)
    let end = 0
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0
      end += this.bytes.copy(bytes, end, this.starts[number], this.starts[number + 1])
      starts[at + 1] = end
      yield
    }
    return new Texts(bytes, starts)
  }
}

/** After every text that begins so. */
export const afterBeginning = (text: string) => `${text}\u{ffff}`

/** Takes numbers one after the other, outside the heap: an array that grows leaves as much again behind it. */
export class Numbers {
  #numbers = new Int32Array(1024)
  #length = 0

  constructor(...first: number[]) {
    for (const number of first) this.push(number)
  }

  get length() {
    return this.#length
  }

  push(number: number) {
    if (this.#length === this.#numbers.length) this.#resize(this.#length * 2)
    this.#numbers[this.#length] = number
    this.#length += 1
  }

  /** The last that is asked of it. */
  made() {
    this.#resize(this.#length)
    return this.#numbers
  }

  /** What it had is given back at once. */
  #resize(length: number) {
    const { buffer, BYTES_PER_ELEMENT: each } = this.#numbers
    this.#numbers = new Int32Array(buffer.transfer(length * each))
  }
}

/** Takes texts one after the other. */
export class TextsMaker {
  #bytes = Buffer.from(new ArrayBuffer(4096))
  #starts = new Numbers(0)
  #end = 0

  get length() {
    return this.#starts.length - 1
  }

  add(text: string) {
    // A letter takes three bytes at most.
    const needed = this.#end + text.length * 3
    if (needed > this.#bytes.length) this.#resize(needed * 2)
    this.#end += this.#bytes.write(text, this.#end)
    this.#starts.push(this.#end)
  }

  /** The last that is asked of it. */
  made() {
    this.#resize(this.#end)
    return new Texts(this.#bytes, this.#starts.made())
  }

  #resize(length: number) {
    this.#bytes = Buffer.from(this.#bytes.buffer.transfer(length))
  }
}
