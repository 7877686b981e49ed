// The corpus of a second process on the same database, for the tests.
import type { Db } from '../../platform/db/database.ts'
import { createCorpus } from './corpus.ts'

export function nearestOfAnotherProcess(db: Db, text: string, most?: number) {
  const corpus = createCorpus({ db, ...(most && { most }) })
  return {
    async nearest() {
      const question = { consultationId: 'numerique-2026', themeId: null, isPublicOnly: false }
      return (await corpus.nearest({ ...question, text })).map(({ id }) => id)
    },
  }
}
