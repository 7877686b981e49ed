// The corpus of a second process on the same database, and how much it reads, for the tests.
import type { Db } from '../../platform/db/tables.ts'
import { createCorpus } from './corpus.ts'

export function nearestOfAnotherProcess(db: Db, text: string, most?: number) {
  const corpus = createCorpus({ db, ...(most && { most }) })
  return {
    /** Once all is read: just after its start it answers sooner. */
    async nearest() {
      await corpus.prepare()
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

/** The same database, which answers so many pages of contributions and keeps the next one until it is let go. */
export function keepingPages(db: Db, pages: number) {
  const { promise, resolve: letGo } = Promise.withResolvers<void>()
  let read = 0
  const keeping = db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      if (result.rows.some((row) => 'received_at' in row)) {
        read += 1
        if (read > pages) await promise
      }
      return result
    },
  })
  return { db: keeping, letGo }
}
