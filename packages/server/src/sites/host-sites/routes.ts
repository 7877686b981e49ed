// Operations on partner sites.
import { previewLetter } from '../../mail/preview.ts'
import { authorOf } from '../../people/staff/author.ts'
import { rehearsed } from '../../platform/db/rehearse.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Actor, App } from '../../platform/http/context.ts'
import { serve } from '../../platform/http/serve.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { refuse } from '../../platform/refusal.ts'
import { requireKnownSite } from './access.ts'
import { restoreSite, revokeKey, suspendSite } from './change.ts'
import { getSite } from './contract.ts'
import { presentActivity, presentSite, presentStaffSites } from './present.ts'
import {
  getStaffSite,
  listStaffSites,
  previewSiteSuspension,
  restoreSiteByStaff,
  revokeSiteKeyByStaff,
  shownToTeam,
  suspendSiteByStaff,
} from './staff-contract.ts'
import { loadStatus } from './status.ts'
import { findSite } from './store.ts'
import { pageOfSites, sitesByKey } from './suspension-store.ts'

export function siteRoutes(app: App, deps: Deps) {
  const { clock } = deps
  const { db } = deps.database

  serve(app, getSite, async (_, { params }) => {
    const site = await findSite(db, params.key)
    if (!site) return refuse('site_not_found')
    return presentSite(requireKnownSite(site, clock().toISOString()))
  })

  serveStaff(app, listStaffSites, async (_, { query }) => {
    const { rows, next, total } = await pageOfSites(db, query)
    return { items: await presentStaffSites(db, rows), next, total }
  })

  serveStaff(app, getStaffSite, async (_, { params: { key } }) => {
    const site = await one(db, key)
    const status = await loadStatus(db, site.key, clock(), shownToTeam)
    return { ...site, activity: presentActivity(status ?? refuse('site_not_found')) }
  })

  const by = (actor: Actor) => ({ ...authorOf(actor, clock), participantId: null })

  serveStaff(app, previewSiteSuspension, (actor, { params: { key }, body }) =>
    rehearsed(db, async (trx) => {
      const event = await suspendSite(trx, key, { ...by(actor), ...body, reason: '' })
      const mail = await previewLetter(trx, deps, { event, topic: 'receipt' })
      return { outcome: 'preview' as const, mail: mail ?? null }
    }),
  )

  serveStaff(app, suspendSiteByStaff, async (actor, { params: { key }, body }) => {
    await retried(db, (trx) => suspendSite(trx, key, { ...by(actor), ...body }))
    return one(db, key)
  })

  serveStaff(app, restoreSiteByStaff, async (actor, { params: { key }, body }) => {
    await retried(db, (trx) => restoreSite(trx, key, { ...by(actor), ...body }))
    return one(db, key)
  })

  serveStaff(app, revokeSiteKeyByStaff, async (actor, { params: { key }, body }) => {
    await retried(db, (trx) => revokeKey(trx, key, { ...by(actor), ...body }))
    return one(db, key)
  })
}

/** By any of its keys. */
async function one(db: Db, key: string) {
  const id = (await findSite(db, key))?.id ?? refuse('site_not_found')
  const [site] = await presentStaffSites(db, await sitesByKey(db, [id]))
  return site ?? refuse('site_not_found')
}
