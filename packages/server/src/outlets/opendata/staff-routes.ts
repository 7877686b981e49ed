// Binds the team's operations on open data.

import { authorOf } from '../../people/staff/author.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { refuse } from '../../platform/refusal.ts'
import { countAskedSince, findUnderWay, insertAsked } from './asked-store.ts'
import { editionNames } from './kept-editions.ts'
import { editionsAskedPerDay, startOfDay } from './rules.ts'
import { askForEdition, getStaffOpenData } from './staff-contract.ts'
import { openDataForTeam } from './team-view.ts'

export function staffOpenDataRoutes(app: App, deps: Deps) {
  const { database, clock, ids, config } = deps

  serveStaff(app, getStaffOpenData, () => openDataForTeam(deps))

  serveStaff(app, askForEdition, async (actor, { body: { after } }) => {
    const { staffId: staff_id, at: asked_at } = authorOf(actor, clock)
    await retried(database.db, async (trx) => {
      await database.hold(trx, 'asked editions')
      await requireRoom(trx)
      const [last = null] = await editionNames(config.dataDir)
      if (last !== after) return refuse('changed_meanwhile')
      await insertAsked(trx, { id: ids.uuid(), staff_id, asked_at })
    })
    return openDataForTeam(deps)
  })

  async function requireRoom(trx: Trx) {
    const underWay = await findUnderWay(trx)
    if (underWay) {
      const { name, asked_at: at } = underWay
      return refuse('edition_under_way', { by: name ?? '?', at, act: 'ask' })
    }
    const count = await countAskedSince(trx, startOfDay(clock()))
    if (count >= editionsAskedPerDay)
      return refuse('editions_enough_today', { most: editionsAskedPerDay })
  }
}
