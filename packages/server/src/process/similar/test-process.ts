// The corpus of a second process on the same database, and how much it reads, for the tests.
import type { Db } from '../../platform/db/tables.ts'
import { createCorpus } from './corpus.ts'

export function nearestOfAnotherProcess(db: Db, text: string, most?: number) {
  const corpus = createCorpus({ db, ...(most && { most }) })
  return {
    async nearest() {
      const consultationId = 'numerique-2026'
      const question = { consultationId, themeId: null, isPublicOnly: false, most: 100 }
      return (await corpus.nearest({ ...question, text })).map(({ id }) => id)
    },
  }
}

/** The same database, and how many rows came from it by this one. */
export function countingRows(db: Db) {
  let rows = 0
  const counting = db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      rows += result.rows.length
      return result
    },
  })
  return { db: counting, rows: () => rows }
}
