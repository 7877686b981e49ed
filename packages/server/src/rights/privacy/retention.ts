// Applies the periods: what has been kept long enough goes, accounts that nobody uses are warned, then erased.

import { purgeTombstones } from '../../people/mandates/revocation-tombstones-store.ts'
import { beginActivity, toErase } from '../../people/participants/activity-store.ts'
import { purgeLog } from '../../people/staff/log-store.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import { type PeriodName, periods, warningDays } from '../../platform/personal-data/periods.ts'
import { repeat } from '../../platform/repeat.ts'
import { purgeMarks } from '../../process/look-alikes/marks-store.ts'
import { eraseAccount } from './erase.ts'
import * as store from './retention-store.ts'
import { warnInactive } from './warn-inactive.ts'

const day = 86_400_000
/** Each batch is a transaction: acts of the same moment wait for one, not for all. */
const batch = 500

type Purge = (trx: Trx, batch: { before: string; limit: number }) => Promise<number>

const purges: Record<string, { period: PeriodName; purge: Purge }> = {
  mails: { period: 'mail', purge: store.purgeMails },
  notices: { period: 'mail', purge: store.purgeNotices },
  bounces: { period: 'bounce', purge: store.purgeBounces },
  marks: { period: 'mark', purge: purgeMarks },
  cases: { period: 'case', purge: store.emptyCases },
  contacts: { period: 'contact', purge: store.emptyContacts },
  bars: { period: 'bar', purge: purgeTombstones },
  teamLog: { period: 'team_log', purge: purgeLog },
}

export type Applied = Record<string, number>

/** Answers how many of each kind went. Doing it again does nothing more. */
export async function applyRetention(deps: Deps): Promise<Applied> {
  const { database } = deps
  const applied: Applied = {}
  for (const [name, { period, purge }] of Object.entries(purges)) {
    const before = ago(deps, periods[period].days ?? 0)
    applied[name] = await inBatches((limit) =>
      retried(database.db, (trx) => purge(trx, { before, limit })),
    )
  }
  await inBatches((limit) => beginActivity(database.db, limit))
  applied.warned = await warnInactive(deps, ago(deps, periods.account.days - warningDays))
  applied.erased = await eraseInactive(deps)
  applied.orphans = await store.deleteOrphans(database.db)
  if (Object.values(applied).some((count) => count > 0)) {
    deps.log.info({ applied }, 'kept long enough')
    await database.scrub()
  }
  return applied
}

async function inBatches(one: (limit: number) => Promise<number>) {
  let total = 0
  let last = batch
  while (last === batch) {
    last = await one(batch)
    total += last
  }
  return total
}

function ago({ clock }: Deps, days: number) {
  return new Date(clock().getTime() - days * day).toISOString()
}

async function eraseInactive(deps: Deps) {
  const ids = await toErase(deps.database.db, {
    unusedSince: ago(deps, periods.account.days),
    warnedBefore: ago(deps, warningDays),
    limit: batch,
  })
  for (const participantId of ids) {
    await eraseAccount(deps, { participantId, withTexts: false, cause: 'inactive' })
  }
  return ids.length
}

/** Every hour: periods are days, and a server that restarts each night still gets there. */
export function startRetention(deps: Deps, everyMilliseconds = 3_600_000) {
  const work = () => applyRetention(deps)
  return repeat(deps.log, { name: 'retention', everyMilliseconds, work })
}
