// The team lists registrations of sites, approves and refuses them.
import { previewLetter } from '../../mail/preview.ts'
import { decisionOf, refuseChanged } from '../../people/staff/author.ts'
import { rehearsed } from '../../platform/db/rehearse.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Actor, App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { refuse } from '../../platform/refusal.ts'
import { findTerritories } from '../../platform/territories/store.ts'
import { decideRegistration } from './decide.ts'
import { originsOf } from './origins-store.ts'
import {
  approveSiteRegistration,
  getSiteRegistration,
  listSiteRegistrations,
  previewSiteRegistrationDecision,
  refuseSiteRegistration,
} from './staff-contract.ts'
import {
  findLive,
  findRegistration,
  liveKeyOf,
  pageOfRegistrations,
  type RegistrationRow,
} from './store.ts'

export function siteRegistrationRoutes(app: App, deps: Deps) {
  const { clock } = deps
  const { db } = deps.database

  serveStaff(app, listSiteRegistrations, async (_, { query }) => {
    const { rows, next, total } = await pageOfRegistrations(db, query)
    return { items: await present(rows), next, total }
  })

  const one = async (id: string) => {
    const row = (await findRegistration(db, id)) ?? refuse('site_registration_not_found')
    const [presented] = await present([row])
    return presented ?? refuse('site_registration_not_found')
  }

  serveStaff(app, getSiteRegistration, (_, { params: { id } }) => one(id))

  type Given = { params: { id: string }; body: { version: number; reason?: string } }
  type Deciding = Given & { isApproved: boolean }

  const decide = async (trx: Trx, actor: Actor, { params: { id }, body, isApproved }: Deciding) => {
    const { version, reason = null } = body
    const row = (await findRegistration(trx, id)) ?? refuse('site_registration_not_found')
    if (row.version !== version) await refuseChanged(trx, decisionOf(row))
    const by = { by: 'team' as const, staffId: actor.id, reason, at: clock().toISOString() }
    return decideRegistration(trx, row, { ...by, isApproved })
  }

  const decided = async (actor: Actor, given: Deciding) => {
    await retried(db, (trx) => decide(trx, actor, given))
    return one(given.params.id)
  }

  serveStaff(app, approveSiteRegistration, (actor, given) =>
    decided(actor, { ...given, isApproved: true }),
  )
  serveStaff(app, refuseSiteRegistration, (actor, given) =>
    decided(actor, { ...given, isApproved: false }),
  )

  serveStaff(app, previewSiteRegistrationDecision, (actor, given) =>
    rehearsed(db, async (trx) => {
      const isApproved = given.body.decision === 'approve'
      const row = await findRegistration(trx, given.params.id)
      const live = isApproved && row ? await findLive(trx, liveKeyOf(row)) : undefined
      const event = await decide(trx, actor, { ...given, isApproved })
      const mail = await previewLetter(trx, deps, { event, topic: 'receipt' })
      return { outcome: 'preview' as const, mail: mail ?? null, replaces: live?.site ?? null }
    }),
  )

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
