// Of a list that has no end, what people read of it: the first ones, and how many there are.

/** Beyond, nobody reads on: what is wrong is wrong in the same way. */
export const mostListed = 10_000

export type Listed<Item> = { count: number; first: Item[] }

export function nothingListed<Item>(): Listed<Item> {
  return { count: 0, first: [] }
}

export function list<Item>(listed: Listed<Item>, item: Item) {
  listed.count += 1
  if (listed.first.length < mostListed) listed.first.push(item)
}
