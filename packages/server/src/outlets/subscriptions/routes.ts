// Binds the team's operations on mails.

import { recordReport } from '../../mail/bounces.ts'
import { readDeliveryReport } from '../../mail/delivery-report.ts'
import { resume } from '../../mail/resume.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { refuse } from '../../platform/refusal.ts'
import { getMailFigures, listStoppedMailboxes, reportBounce, resumeMailbox } from './contract.ts'
import { mailFigures, stoppedMailboxes } from './figures.ts'
import { listed, mailSamples } from './samples.ts'
import { listMailSamples } from './samples-contract.ts'

export function mailRoutes(app: App, deps: Deps) {
  const { database, clock } = deps

  serveStaff(app, getMailFigures, () => mailFigures(deps))

  serveStaff(app, listStoppedMailboxes, async () => ({ items: await stoppedMailboxes(deps) }))

  serveStaff(app, listMailSamples, (_, { query: { language } }) => ({
    items: mailSamples(deps.config.baseUrl, language).map(listed),
  }))

  serveStaff(app, reportBounce, async (_, { body }) => {
    const report = (await readDeliveryReport(body.message)) ?? refuse('not_a_delivery_report')
    const at = clock().toISOString()
    return retried(database.db, (trx) => recordReport(trx, report, at))
  })

  serveStaff(app, resumeMailbox, async (actor, { params: { participantId } }) => {
    const at = clock().toISOString()
    await retried(database.db, (trx) => resume(trx, { participantId, staffId: actor.id, at }))
    return { resumedAt: at }
  })
}
