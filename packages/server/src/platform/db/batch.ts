// Acts of the same moment share one transaction and one commit; each is answered only after it.
import { onOurBehalf } from '../party.ts'
import { retried } from './retry.ts'
import { isBusy } from './sqlite-driver.ts'
import type { Db, Trx } from './tables.ts'

/** Decides and writes all items; answers one result an item, in their order. */
export type BatchWork<Item, Result> = (trx: Trx, items: Item[]) => Promise<Result[]>

type Waiting<Item, Result> = {
  item: Item
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

type Bounds = {
  most?: number
  writers?: number
  /** Milliseconds for the acts of a failed batch, one by one; those left then fail as it did. */
  longestAlone?: number
}

/** Milliseconds that a batch may wait for those who are arriving. */
const longestGathering = 3

/**
 * While one batch commits, the acts that arrive wait and form the next. When a batch fails, each
 * of its acts is tried alone, so that one cannot make another fail; not when nobody can write.
 */
export function createBatch<Item, Result>(
  db: Db,
  work: BatchWork<Item, Result>,
  { most = 100, writers = 1, longestAlone = 10_000 }: Bounds = {},
) {
  let waiting: Waiting<Item, Result>[] = []
  let running = 0
  let scheduled = false

  function schedule() {
    if (scheduled || running >= writers || waiting.length === 0) return
    scheduled = true
    gather(performance.now() + longestGathering, 0)
  }

  // The requests that the event loop is still receiving join the batch: it leaves at the first turn
  // that brings none, so that one that comes alone hardly waits.
  function gather(deadline: number, seen: number) {
    setImmediate(() => {
      const isGrowing = waiting.length > seen && waiting.length < most
      if (isGrowing && performance.now() < deadline) return gather(deadline, waiting.length)
      scheduled = false
      leave()
    })
  }

  function leave() {
    const batch = waiting.slice(0, most)
    waiting = waiting.slice(most)
    running += 1
    void onOurBehalf(() => run(batch)).finally(() => {
      running -= 1
      schedule()
    })
    schedule()
  }

  async function run(batch: Waiting<Item, Result>[]) {
    try {
      await settle(db, work, batch)
    } catch (error) {
      // Those who came meanwhile would wait as long again, batch after batch.
      if (isBusy(error)) return refuseAll([...batch, ...waiting.splice(0)], error)
      if (batch.length === 1) return refuseAll(batch, error)
      const until = performance.now() + longestAlone
      for (const one of batch) {
        if (performance.now() > until) one.reject(error)
        else await settle(db, work, [one]).catch(one.reject)
      }
    }
  }

  return (item: Item) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      schedule()
    })
}

async function settle<Item, Result>(
  db: Db,
  work: BatchWork<Item, Result>,
  batch: Waiting<Item, Result>[],
) {
  const items = batch.map(({ item }) => item)
  const results = await retried(db, (trx) => work(trx, items))
  batch.forEach((one, position) => {
    const result = results[position]
    if (result === undefined) one.reject(new Error('A batch left an act without a result.'))
    else one.resolve(result)
  })
}

function refuseAll<Item, Result>(batch: Waiting<Item, Result>[], error: unknown) {
  for (const one of batch) one.reject(error)
}
