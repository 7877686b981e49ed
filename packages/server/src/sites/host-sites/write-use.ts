// Writes every quarter of a minute what was counted in memory, from each process into the same rows.

import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { repeat } from '../../platform/repeat.ts'
import { addCounts, forgetDaysBefore, keepSeen, keepWidgets, refusedNames } from './use-store.ts'

const keptDays = 90
const mostOriginsADay = 50

export function startSiteUse(deps: Deps, everyMilliseconds = 15_000) {
  const work = () => writeSiteUse(deps)
  const stop = repeat(deps.log, { name: 'use of sites', everyMilliseconds, work })
  return async () => {
    await stop()
    await work()
  }
}

export async function writeSiteUse({ database, siteUse, clock }: Deps) {
  const { counts, seen, widgets } = siteUse.take()
  if (counts.length + seen.length + widgets.size === 0) return
  const before = new Date(clock().getTime() - keptDays * 86_400_000).toISOString().slice(0, 10)
  await retried(database.db, async (trx) => {
    // One process at a time: what it adds up is read first.
    await database.hold(trx, 'use of sites')
    for (const one of counts) {
      const names = one.what.startsWith('refused ') ? await refusedNames(trx, one) : []
      const isRoom = names.length < mostOriginsADay || names.includes(one.what)
      await addCounts(trx, isRoom ? one : { ...one, what: 'refused autre' })
    }
    for (const one of seen) await keepSeen(trx, one)
    await keepWidgets(trx, widgets)
    await forgetDaysBefore(trx, before)
  })
}
