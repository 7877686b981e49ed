// What posters read: which proposals were published, and in which order.
import type { Db } from '../../platform/db/database.ts'

/** Those merged since are among them: what is printed still leads somewhere. */
export async function publishedIds(db: Db) {
  const rows = await db
    .selectFrom('proposals')
    .select('id')
    .where('state', 'in', ['published', 'merged'])
    .where('published_at', 'is not', null)
    .orderBy('published_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
