// The keys of sites: several at a time while one takes the place of another.
import type { Db, Trx } from '../../platform/db/database.ts'

export async function insertKey(
  trx: Trx,
  { key, site, at }: Record<'key' | 'site' | 'at', string>,
) {
  await trx.insertInto('site_keys').values({ key, site, created_at: at, ends_at: null }).execute()
}

/** Every key of a site, the newest first. */
export async function keysOf(db: Db | Trx, site: string) {
  return db
    .selectFrom('site_keys')
    .selectAll()
    .where('site', '=', site)
    .orderBy('created_at', 'desc')
    .orderBy('key')
    .execute()
}

/** Those without an end get this one. */
export async function endKeysAt(trx: Trx, site: string, endsAt: string) {
  await trx
    .updateTable('site_keys')
    .set({ ends_at: endsAt })
    .where('site', '=', site)
    .where('ends_at', 'is', null)
    .execute()
}

/** Answers its site; undefined when no such key was alive. */
export async function endKeyNow(trx: Trx, key: string, now: string) {
  const ended = await trx
    .updateTable('site_keys')
    .set({ ends_at: now })
    .where('key', '=', key)
    .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', now)]))
    .returning('site')
    .executeTakeFirst()
  return ended?.site
}
