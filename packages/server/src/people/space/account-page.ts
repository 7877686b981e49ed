// The personal page as it is, or with what went wrong and what was typed.

import type { Context } from '../../platform/http/context.ts'
import type { Again } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import { ownMandates } from '../mandates/own.ts'
import { takeKept } from '../participants/kept-form.ts'
import { findParticipant } from '../participants/store.ts'
import { visitorOf } from '../participants/visitor.ts'
import { offeredProviders } from '../providers/buttons-view.tsx'
import { identitiesOf } from '../providers/store.ts'
import { spacePage, spaceSignInPage } from './space-view.tsx'

export async function showAccountPage(c: Context, shown: Partial<Again> = {}) {
  const { message, faults, values, proof, status } = shown
  const { database, clock, secrets } = c.get('deps')
  const offered = offeredProviders(c)
  const visitor = await visitorOf(c)
  const typed = values ?? (visitor && takeKept(c, visitor))
  const form = {
    offered,
    ...(typed && { values: typed }),
    ...(message && { message }),
    ...(faults && { faults }),
  }
  if (!visitor) return html(c, spaceSignInPage({ ...form, ...(proof && { proof }) }), status)
  const participant = await findParticipant(database.db, visitor.participantId)
  const identities = await identitiesOf(database.db, visitor.participantId)
  const linked = [...new Set(identities.map(({ provider }) => provider))]
  const hasMailbox = participant?.email_index !== null
  const now = clock().toISOString()
  const reader = { db: database.db, unseal: secrets.unseal }
  const mandates = await ownMandates(reader, visitor.evidence, now)
  return html(c, spacePage({ ...form, visitor, hasMailbox, linked, mandates, proof }), status)
}
