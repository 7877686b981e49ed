// The town hall's page: opening its link changes nothing, a button agrees and another refuses.

import { findParticipant } from '../../people/participants/store.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import { maskedMailbox } from '../../platform/mail-domains/mailbox.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { hashToken } from '../../platform/secrets.ts'
import { findTerritory } from '../../platform/territories/store.ts'
import { agreementPage, answeredPage } from './agreement-view.tsx'
import type { ConsultationOf } from './consultation-of.ts'
import { decideRegistration } from './decide.ts'
import { addressesOf } from './dossier.ts'
import { isOver } from './rules.ts'
import { findByLink } from './store.ts'

export function siteAgreementPages(app: App, deps: Deps, consultationOf: ConsultationOf) {
  app.get(paths.siteAgreement.pattern, async (c) => {
    const { row, label, who, token } = await load(c, deps)
    const { title } = await consultationOf(deps.database.db, row.consultation_id)
    const over = isOver(row, deps.clock().toISOString())
    const shown = { row, label, who, token, consultation: title, isOver: over }
    const sites = await addressesOf(deps, row)
    return html(c, agreementPage({ ...shown, ...sites }))
  })

  app.post(paths.siteAgreement.pattern, async (c) => {
    const { row, label } = await load(c, deps)
    const { decision } = await readForm(c)
    if (decision !== 'accepter' && decision !== 'refuser') return refuse('form_unreadable')
    const at = deps.clock().toISOString()
    if (isOver(row, at)) refuse('site_link_over')
    const isApproved = decision === 'accepter'
    const deciding = { isApproved, by: 'town_hall' as const, staffId: null, reason: null, at }
    await retried(deps.database.db, (trx) => decideRegistration(trx, row, deciding))
    return html(c, answeredPage({ isApproved, label, origin: row.origin }))
  })
}

async function load(c: Context, { database: { db }, secrets }: Deps) {
  c.header('Referrer-Policy', 'no-referrer')
  const token = c.req.param('token') ?? ''
  const row = await findByLink(db, hashToken(token))
  const person = row?.participant_id && (await findParticipant(db, row.participant_id))
  if (!row || !person) return refuse('site_link_unknown')
  const territory = await findTerritory(db, row.territory_id)
  const who = maskedMailbox(secrets.unseal(person.email_sealed))
  return { row, token, who, label: territory?.label ?? row.territory_id }
}
