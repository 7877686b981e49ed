// Operations on partner sites.

import type { Db } from '../../platform/db/database.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Actor, App } from '../../platform/http/context.ts'
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts'
import { serve } from '../../platform/http/serve.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { refuse } from '../../platform/refusal.ts'
import { requireKnownSite } from './access.ts'
import { restoreSite, revokeKey, suspendSite } from './change.ts'
import { getSite } from './contract.ts'
import { presentSite, presentStaffSites } from './present.ts'
import {
  listStaffSites,
  restoreSiteByStaff,
  revokeSiteKeyByStaff,
  suspendSiteByStaff,
} from './staff-contract.ts'
import { findSite } from './store.ts'
import { pageOfSites, sitesByKey } from './suspension-store.ts'

export function siteRoutes(app: App, { database: { db }, clock }: Deps) {
  serve(app, getSite, async (_, { params }) => {
    const site = await findSite(db, params.key)
    if (!site) return refuse('site_not_found')
    return presentSite(requireKnownSite(site, clock().toISOString()))
  })

  serveStaff(app, listStaffSites, async (_, { query: { cursor, limit } }) => {
    const after = decodeCursor(cursor, 'string')?.id
    const rows = await pageOfSites(db, { ...(after && { after }), limit: limit + 1 })
    const page = rows.slice(0, limit)
    const last = rows.length > limit ? page.at(-1) : undefined
    return {
      items: await presentStaffSites(db, page),
      next: last ? encodeCursor({ key: '', id: last.key }) : null,
    }
  })

  const by = (actor: Actor) => ({ staffId: actor.id, participantId: null, now: clock() })

  serveStaff(app, suspendSiteByStaff, async (actor, { params: { key }, body: { reason } }) => {
    await retried(db, (trx) => suspendSite(trx, key, { ...by(actor), reason }))
    return one(db, key)
  })

  serveStaff(app, restoreSiteByStaff, async (actor, { params: { key } }) => {
    await retried(db, (trx) => restoreSite(trx, key, by(actor)))
    return one(db, key)
  })

  serveStaff(app, revokeSiteKeyByStaff, async (actor, { params: { key } }) => {
    await retried(db, (trx) => revokeKey(trx, key, by(actor)))
    return one(db, key)
  })
}

/** By any of its keys. */
async function one(db: Db, key: string) {
  const id = (await findSite(db, key))?.id ?? refuse('site_not_found')
  const [site] = await presentStaffSites(db, await sitesByKey(db, [id]))
  return site ?? refuse('site_not_found')
}
