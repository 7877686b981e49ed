// A transaction that lost a race against another is tried again: nothing of it was written.
import type { Db, Trx } from './database.ts'

// PostgreSQL: deadlock detected, unique violation of a row that appeared meanwhile.
const races = new Set(['40P01', '40001', '23505'])

export async function retried<T>(db: Db, work: (trx: Trx) => Promise<T>, tries = 3): Promise<T> {
  try {
    return await db.transaction().execute(work)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!races.has(code) || tries === 1) throw error
    return retried(db, work, tries - 1)
  }
}
