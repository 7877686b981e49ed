// The personal page as it is, or with what went wrong and what was typed.

import type { Context } from '../../platform/http/context.ts'
import { html, isDemo } from '../../platform/http/hosted.ts'
import { wordRefusal } from '../../platform/language/language.ts'
import type { Values } from '../../platform/layout/fields.tsx'
import type { ProofAsked } from '../../platform/rate-limits/proof.ts'
import type { InputFault, Refusal } from '../../platform/refusal.ts'
import { ownMandates } from '../mandates/own.ts'
import { offeredProviders } from '../providers/buttons-view.tsx'
import { identitiesOf } from '../providers/store.ts'
import { spacePage, spaceSignInPage } from './space-view.tsx'
import { findParticipant } from './store.ts'
import { visitorOf } from './visitor.ts'

type Shown = { refusal?: Refusal; values?: Values; proof?: ProofAsked | undefined }

export async function showSpace(c: Context, { refusal, values, proof }: Shown = {}) {
  const { database, clock, secrets } = c.var.deps
  const offered = offeredProviders(c)
  const form = {
    isDemo: isDemo(c),
    offered,
    ...(values && { values }),
    ...(refusal && told(refusal)),
  }
  const status = refusal ? statusOf(refusal) : 200
  const visitor = await visitorOf(c)
  if (!visitor) return html(c, spaceSignInPage({ ...form, ...(proof && { proof }) }), status)
  const participant = await findParticipant(database.db, visitor.participantId)
  const identities = await identitiesOf(database.db, visitor.participantId)
  const linked = [...new Set(identities.map(({ provider }) => provider))]
  const hasMailbox = participant?.email_index !== null
  const now = clock().toISOString()
  const reader = { db: database.db, unseal: secrets.unseal }
  const mandates = await ownMandates(reader, visitor.standing, now)
  return html(c, spacePage({ ...form, visitor, hasMailbox, linked, mandates, proof }), status)
}

export function told({ code, facts, faults }: Refusal): { message?: string; faults: InputFault[] } {
  return { faults, ...(faults.length === 0 && { message: wordRefusal(code, facts) }) }
}

export function statusOf({ status }: Refusal) {
  const known = ([403, 409, 410, 429, 503] as const).find((one) => one === status)
  return known ?? 422
}
