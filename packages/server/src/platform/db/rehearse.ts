// Does a piece of work to see what would come of it, and takes all of it back.
import { retried } from './retry.ts'
import type { Db, Trx } from './tables.ts'

class TakenBack extends Error {}

/** What the work answers, as if it had been done; refused as it would be. */
export async function rehearsed<Result>(db: Db, work: (trx: Trx) => Promise<Result>) {
  const seen: Result[] = []
  try {
    await retried(db, async (trx) => {
      seen[0] = await work(trx)
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  const [result] = seen
  if (result === undefined) throw new Error('What is rehearsed answers something.')
  return result
}
