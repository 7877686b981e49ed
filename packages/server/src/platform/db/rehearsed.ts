// What a transaction would answer, and nothing of it stored: for telling an effect before it is had.
import type { Db, Trx } from './tables.ts'

class TakenBack<Answer> extends Error {
  override readonly name = 'TakenBack'
  readonly answer: Answer
  constructor(answer: Answer) {
    super('Nothing of this is stored.')
    this.answer = answer
  }
}

export async function rehearsed<Answer>(db: Db, work: (trx: Trx) => Promise<Answer>) {
  let taken: TakenBack<Answer> | undefined
  try {
    await db.transaction().execute(async (trx) => {
      taken = new TakenBack(await work(trx))
      throw taken
    })
  } catch (error) {
    if (taken === undefined || error !== taken) throw error
  }
  if (taken === undefined) throw new Error('What was rehearsed has ended without an answer.')
  return taken.answer
}
