// A decision on very many, in lots: each lot is all or none, and what was done of before stays done.
import type { Versioned } from '../decide.ts'

/** As many as the server takes together. */
export const lotSize = 200

export function lotsOf<Item>(items: readonly Item[], size = lotSize): Item[][] {
  const lots: Item[][] = []
  for (let at = 0; at < items.length; at += size) lots.push(items.slice(at, at + size))
  return lots
}

/** Those that stay once some are taken out. */
export function lessThese<Item extends { id: string }>(
  items: readonly Item[],
  ids: readonly string[],
) {
  const out = new Set(ids)
  return items.filter(({ id }) => !out.has(id))
}

/** What was taken from each colleague, to be given back to them; `null`: to nobody. */
export function givenBack<Item extends Versioned & { to: string | null }>(items: readonly Item[]) {
  return [...Map.groupBy(items, ({ to }) => to)].map(([assigneeId, some]) => ({
    assigneeId,
    items: some.map(({ id, version }) => ({ id, version })),
  }))
}

export type Stopped<Item> = {
  /** Done, of all. */
  done: number
  /** Those of the lot that was refused, and all after it. */
  left: Item[]
  why: unknown
}

/** `isOver`: asked between two lots. Undefined: all was done. */
export async function sendInLots<Item extends Versioned>(
  items: readonly Item[],
  send: (lot: Item[]) => Promise<unknown>,
  { told, isOver }: { told: (done: number) => void; isOver: () => boolean },
): Promise<Stopped<Item> | undefined> {
  let done = 0
  for (const lot of lotsOf(items)) {
    if (isOver()) return { done, left: items.slice(done), why: undefined }
    try {
      await send(lot)
    } catch (why) {
      return { done, left: items.slice(done), why }
    }
    done += lot.length
    told(done)
  }
  return undefined
}
