// The state of a site for whoever keeps it: keys, last seen, errors and figures of the last two weeks.

import type { Db } from '../../platform/db/tables.ts'
import { settledBefore, shownOfPlace } from '../../platform/personal-data/withhold.ts'
import { peopleActsBySite, type TerritoryAct, territoryActsBySite } from './figures-store.ts'
import { isAlive } from './key-life.ts'
import { keysOf } from './keys-store.ts'
import { findSiteRow } from './suspension-store.ts'
import { daysOf, lastSeenOf } from './use-store.ts'

const shownDays = 14
const columns = ['seen', 'prepared', 'supports', 'referents'] as const
export type SiteStatus = NonNullable<Awaited<ReturnType<typeof loadStatus>>>

export async function loadStatus(db: Db, site: string, now: Date, days = shownDays) {
  const row = await findSiteRow(db, site)
  if (!row) return undefined
  const since = new Date(now.getTime() - (days - 1) * 86_400_000).toISOString().slice(0, 10)
  const counted = await daysOf(db, site, since)
  const seen = await lastSeenOf(db, site)
  const at = now.toISOString()
  const done = await territoryActsBySite(db, site)
  const people = await peopleActsBySite(db, site, settledBefore(at))
  const keys = (await keysOf(db, site)).map((key) => ({ ...key, isLive: isAlive(key, at) }))
  const total = (name: TerritoryAct) => sum(done.filter(({ act }) => act === name))
  return {
    since,
    suspendedAt: row.suspended_at,
    suspendedWhy: row.suspended_why,
    keys,
    seenAt: seen?.at ?? null,
    widgets: seen?.widgets ?? null,
    totals: {
      supports: total('supports'),
      referents: total('referents'),
      /** At least, of those before today: the rule for figures about residents of a place. */
      residents: shownOfPlace(people.residents),
      contributions: shownOfPlace(people.contributions),
    },
    days: dayTable(
      [
        ...counted.map(({ day, what, count }) => ({ day, name: what, count })),
        ...done.map(({ day, act, count }) => ({ day, name: act, count })),
      ].filter(({ day }) => day >= since),
    ),
    errors: counted.filter(({ what }) => what !== 'seen' && what !== 'prepared'),
  }
}

type Counted = { day: string; name: string; count: number }

/** A row a day on which something happened, the newest first. */
function dayTable(all: Counted[]) {
  const days = [...new Set(all.map(({ day }) => day))].sort().reverse()
  return days
    .map((day) => ({
      day,
      counts: columns.map((column) =>
        sum(all.filter((one) => one.day === day && one.name === column)),
      ),
    }))
    .filter(({ counts }) => counts.some((count) => count > 0))
}

function sum(rows: { count: number }[]) {
  return rows.reduce((total, { count }) => total + Number(count), 0)
}
