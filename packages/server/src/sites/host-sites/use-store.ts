// Use of sites in the database: when each was last seen, and counts by day of what happened there.
import type { Db, Trx } from '../../platform/db/database.ts'

export type SiteUseTables = {
  site_seen: { site: string; at: string; widgets: string | null }
  /** `what`: see `use.ts`. */
  site_days: { site: string; day: string; what: string; count: number }
}

type Counted = SiteUseTables['site_days']

export async function addCounts(trx: Trx, row: Counted) {
  await trx
    .insertInto('site_days')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['site', 'day', 'what'])
        .doUpdateSet((is) => ({ count: is('site_days.count', '+', is.ref('excluded.count')) })),
    )
    .execute()
}

export async function refusedNames(trx: Trx, { site, day }: Pick<Counted, 'site' | 'day'>) {
  const rows = await trx
    .selectFrom('site_days')
    .select('what')
    .where('site', '=', site)
    .where('day', '=', day)
    .where('what', 'like', 'refused %')
    .execute()
  return rows.map(({ what }) => what)
}

/** The latest of what the processes saw. */
export async function keepSeen(trx: Trx, { site, at }: Record<'site' | 'at', string>) {
  await trx
    .insertInto('site_seen')
    .values({ site, at, widgets: null })
    .onConflict((conflict) =>
      conflict.column('site').doUpdateSet({ at }).where('site_seen.at', '<', at),
    )
    .execute()
}

/** Of sites that were seen at these origins. */
export async function keepWidgets(trx: Trx, byOrigin: Map<string, string>) {
  if (byOrigin.size === 0) return
  const rows = await trx
    .selectFrom('site_origins')
    .selectAll()
    .where('origin', 'in', [...byOrigin.keys()])
    .execute()
  for (const { key, origin } of rows) {
    await trx
      .updateTable('site_seen')
      .set({ widgets: byOrigin.get(origin) ?? null })
      .where('site', '=', key)
      .execute()
  }
}

export async function forgetDaysBefore(trx: Trx, day: string) {
  await trx.deleteFrom('site_days').where('day', '<', day).execute()
}

/** The newest day first. */
export async function daysOf(db: Db, site: string, since: string) {
  return db
    .selectFrom('site_days')
    .selectAll()
    .where('site', '=', site)
    .where('day', '>=', since)
    .orderBy('day', 'desc')
    .orderBy('what')
    .execute()
}

export async function lastSeenOf(db: Db, site: string) {
  return db.selectFrom('site_seen').selectAll().where('site', '=', site).executeTakeFirst()
}
