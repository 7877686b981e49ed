// The team lists registrations of sites, approves and refuses them.

import { decisionOf, refuseChanged } from '../../people/staff/author.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Actor, App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { refuse } from '../../platform/refusal.ts'
import { findTerritories } from '../../platform/territories/store.ts'
import { decideRegistration } from './decide.ts'
import { originsOf } from './origins-store.ts'
import {
  approveSiteRegistration,
  listSiteRegistrations,
  refuseSiteRegistration,
} from './staff-contract.ts'
import { findRegistration, pageOfRegistrations, type RegistrationRow } from './store.ts'

export function siteRegistrationRoutes(app: App, { database: { db }, clock }: Deps) {
  serveStaff(app, listSiteRegistrations, async (_, { query }) => {
    const { rows, next } = await pageOfRegistrations(db, query)
    return { items: await present(rows), next }
  })

  type Given = { params: { id: string }; body: { version: number; reason: string } }

  const decide = async (actor: Actor, { params: { id }, body }: Given, isApproved: boolean) => {
    const { version, reason } = body
    const deciding = { isApproved, by: 'team' as const, staffId: actor.id, reason }
    await retried(db, async (trx) => {
      const row = (await findRegistration(trx, id)) ?? refuse('site_registration_not_found')
      if (row.version !== version) await refuseChanged(trx, decisionOf(row))
      await decideRegistration(trx, row, { ...deciding, at: clock().toISOString() })
    })
    const row = (await findRegistration(db, id)) ?? refuse('site_registration_not_found')
    const [presented] = await present([row])
    return presented ?? refuse('site_registration_not_found')
  }

  serveStaff(app, approveSiteRegistration, (actor, given) => decide(actor, given, true))
  serveStaff(app, refuseSiteRegistration, (actor, given) => decide(actor, given, false))

  const present = async (rows: RegistrationRow[]) => {
    const territories = await findTerritories(db, [...new Set(rows.map((row) => row.territory_id))])
    const all = await originsOf(
      db,
      rows.map(({ id }) => id),
    )
    const addresses = Map.groupBy(all, (one) => one.registration_id)
    return rows.map((row) => ({
      id: row.id,
      state: row.state,
      origin: row.origin,
      name: row.name,
      proof: row.proof,
      addresses: (addresses.get(row.id) ?? []).map(({ origin, proved_at }) => ({
        origin,
        provedAt: proved_at,
      })),
      territory: {
        id: row.territory_id,
        label: territories.get(row.territory_id)?.label ?? row.territory_id,
      },
      openedAt: row.opened_at,
      provedAt: row.proved_at,
      askedAt: row.asked_at,
      answerUntil: row.answer_until,
      decidedAt: row.decided_at,
      decidedBy: row.decided_by,
      reason: row.reason,
      site: row.site,
      version: row.version,
    }))
  }
}
