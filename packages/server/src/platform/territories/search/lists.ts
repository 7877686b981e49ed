// Lists of numbers that lead to one another, made in steps.
import type { Sliced } from '../../slices.ts'

/** Where each number stands in an order. */
export function* inverse(order: Int32Array): Sliced<Int32Array> {
  const standing = new Int32Array(order.length)
  for (const [at, number] of order.entries()) {
    standing[number] = at
    yield
  }
  return standing
}

export function* mapped(numbers: Int32Array, to: Int32Array): Sliced<Int32Array> {
  const result = new Int32Array(numbers.length)
  for (let at = 0; at < numbers.length; at += 1) {
    result[at] = to[numbers[at] ?? 0] ?? 0
    yield
  }
  return result
}

/** Each number as often as it has items, which are listed from `first[number]` up to the next one's. */
export function* repeated(first: Int32Array): Sliced<Int32Array> {
  const count = first.length - 1
  const result = new Int32Array(first[count] ?? 0)
  for (let number = 0; number < count; number += 1) {
    result.fill(number, first[number], first[number + 1])
    yield
  }
  return result
}

type Pairs = {
  keys: Int32Array
  /** Left out: the place of each key. */
  values?: Int32Array
  count: number
}

/** The values of each key, in their order: from `first[key]` up to the next one's. */
export function* grouped({ keys, values, count }: Pairs) {
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
    listed[to] = values ? (values[at] ?? 0) : at
    next[key] = to + 1
    yield
  }
  return { first, listed }
}
