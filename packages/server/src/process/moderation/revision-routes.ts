// Binds what changes a contribution's words: corrected, put back, erased.
import { authorOf } from '../../people/staff/author.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { NewEvent } from '../../platform/events/events.ts'
import type { App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { loadOneForStaff } from './load.ts'
import { erase, revise, undoRevision } from './revise.ts'
import {
  eraseContribution,
  reviseContribution,
  undoContributionRevision,
} from './revisions-contract.ts'
import { reachOfEvents } from './told.ts'

export function revisionRoutes(app: App, { database: { db }, clock }: Deps) {
  async function done(id: string, work: (trx: Trx) => Promise<NewEvent[]>) {
    const { leavesAt } = await retried(db, async (trx) =>
      reachOfEvents(trx, await work(trx), clock()),
    )
    return { ...(await loadOneForStaff(db, id, clock())), leavesAt }
  }

  serveStaff(app, reviseContribution, (actor, { params: { id }, body }) => {
    const { version, reason, ...input } = body
    const asked = { item: { id, version }, input, reason }
    return done(id, (trx) => revise(trx, authorOf(actor, clock), asked))
  })

  serveStaff(app, undoContributionRevision, (actor, { params: { id }, body }) => {
    const asked = { item: { id, version: body.version }, reason: body.reason ?? null }
    return done(id, (trx) => undoRevision(trx, authorOf(actor, clock), asked))
  })

  serveStaff(app, eraseContribution, (actor, { params: { id }, body }) => {
    const asked = { item: { id, version: body.version }, reason: body.reason }
    return done(id, (trx) => erase(trx, authorOf(actor, clock), asked))
  })
}
