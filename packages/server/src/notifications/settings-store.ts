// What people chose about their mails, and the links by which they choose.
import type { Insertable } from 'kysely'
import type { Db } from '../db/database.ts'
import type { NotificationTables } from './store.ts'

/** Links already known stay as they are. */
export async function insertLinks(db: Db, links: Insertable<NotificationTables['mail_links']>[]) {
  if (links.length === 0) return
  await db
    .insertInto('mail_links')
    .values(links)
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
    .execute()
}

export async function findLink(db: Db, tokenHash: string) {
  return db
    .selectFrom('mail_links')
    .select(['participant_id', 'topic'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
}
