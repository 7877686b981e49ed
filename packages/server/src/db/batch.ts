// Acts of the same moment share one transaction and one commit; each is answered only after it.
import type { Db, Trx } from './database.ts'
import { retried } from './retry.ts'

/** Decides and writes all items; answers one result an item, in their order. */
export type BatchWork<Item, Result> = (trx: Trx, items: Item[]) => Promise<Result[]>

type Waiting<Item, Result> = {
  item: Item
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

/** Milliseconds that a batch may wait for those who are arriving. */
const longestGathering = 3

/**
 * While one batch commits, the acts that arrive wait and form the next. When a batch fails, each
 * of its acts is tried alone, so that one cannot make another fail.
 */
export function createBatch<Item, Result>(
  db: Db,
  work: BatchWork<Item, Result>,
  { most = 100, writers = 1 }: { most?: number; writers?: number } = {},
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
    void run(db, work, batch).finally(() => {
      running -= 1
      schedule()
    })
    schedule()
  }

  return (item: Item) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      schedule()
    })
}

async function run<Item, Result>(
  db: Db,
  work: BatchWork<Item, Result>,
  batch: Waiting<Item, Result>[],
) {
  try {
    const results = await commit(db, work, batch)
    batch.forEach((one, position) => {
      const result = results[position]
      if (result === undefined) one.reject(new Error('A batch left an act without a result.'))
      else one.resolve(result)
    })
  } catch (error) {
    if (batch.length === 1) batch[0]?.reject(error)
    else for (const one of batch) await run(db, work, [one])
  }
}

function commit<Item, Result>(
  db: Db,
  work: BatchWork<Item, Result>,
  batch: Waiting<Item, Result>[],
) {
  return retried(db, (trx) =>
    work(
      trx,
      batch.map((one) => one.item),
    ),
  )
}
