// The page of an intent, whatever its state: to sign in, to confirm, or its receipt.

import { loadCapacities } from '../people/mandates/capacities.ts'
import { type Visitor, visitorOf } from '../people/participants/visitor.ts'
import { offeredProviders } from '../people/providers/buttons-view.tsx'
import type { Context } from '../platform/http/context.ts'
import { html, isDemo } from '../platform/http/hosted.ts'
import type { Values } from '../platform/layout/fields.tsx'
import type { ProofAsked } from '../platform/rate-limits/proof.ts'
import { type InputFault, refuse } from '../platform/refusal.ts'
import { heldByReceipts } from '../process/supports/review-queue/store.ts'
import { requireKnownSite } from '../sites/host-sites/access.ts'
import { findSite } from '../sites/host-sites/store.ts'
import { confirmPage } from './confirm-view.tsx'
import type { Description } from './description.ts'
import type { Asks, IntentKinds, Part, Recorded } from './kind.ts'
import { preparedOf } from './prepare.ts'
import type { ShownPart } from './receipt-parts-view.tsx'
import { receiptPage, takenPage } from './receipt-view.tsx'
import { outcomeOf } from './recorded.ts'
import { emailPage } from './sign-in-view.tsx'
import { findIntent, type IntentRow } from './store.ts'

export type Shown = {
  status?: 200 | 403 | 409 | 410 | 422 | 429 | 503
  message?: string
  faults?: InputFault[]
  values?: Values
  proof?: ProofAsked
}

export async function showIntent(c: Context, kinds: IntentKinds, id: string, shown: Shown = {}) {
  const loaded = await loadIntent(c, kinds, id)
  const { row, description, site } = loaded
  const visitor = await visitorOf(c)
  if (row.state !== 'prepared') return showConfirmed(c, loaded, { visitor, status: shown.status })
  const nearby = await nearbyTo(c, kinds, row)
  const common = { description, nearby, isDemo: isDemo(c), ...shown, ...(site && { site }) }
  if (!visitor) {
    const action = `/demarches/${id}/code`
    const offered = offeredProviders(c)
    return html(c, emailPage({ ...common, action, fields: {}, offered }), shown.status)
  }
  const { asks } = kinds[row.kind]
  const names = asks.inNameOf === 'oneself' ? [] : await namesFor(c, kinds, row, visitor)
  return html(
    c,
    confirmPage({
      ...common,
      intentId: id,
      visitor,
      names,
      asks,
      mayActForOneself: mayActForOneself(asks, visitor),
    }),
    shown.status,
  )
}

/** A work account says nothing of where its holder lives. */
function mayActForOneself({ inNameOf }: Asks, { proof }: Visitor) {
  return inNameOf === 'oneself' || (inNameOf === 'choose' && proof !== 'pro_connect')
}

/** An intent that may still be shown, with what its noun says of it. */
export async function loadIntent(c: Context, kinds: IntentKinds, id: string) {
  const { database, clock } = c.var.deps
  const row = await findIntent(database.db, id)
  if (!row) return refuse('intent_not_found')
  if (row.state === 'prepared' && row.expires_at <= clock().toISOString()) refuse('intent_expired')
  const description = await kinds[row.kind].describe(database.db, preparedOf(row))
  const site = row.site_key ? await findSite(database.db, row.site_key) : undefined
  if (row.site_key && row.state === 'prepared') requireKnownSite(site, clock().toISOString())
  return { row, description, ...(site && { site }) }
}

type Loaded = Awaited<ReturnType<typeof loadIntent>>

async function showConfirmed(
  c: Context,
  { row, description, site }: Loaded,
  { visitor, status }: { visitor: Visitor | undefined; status: Shown['status'] },
) {
  const isMine = visitor !== undefined && visitor.participantId === row.participant_id
  const outcome = outcomeOf(row)
  if (!isMine || !outcome) {
    const again = `${description.subject.href}${againPath[row.kind]}`
    return html(
      c,
      takenPage({ description, again, signedIn: visitor !== undefined, isDemo: isDemo(c) }),
      status,
    )
  }
  const reviews = await reviewsOf(c, outcome)
  const review = reviews.get(outcome.receipt)
  return html(
    c,
    receiptPage({
      description,
      outcome,
      visitor,
      isDemo: isDemo(c),
      isWithdrawn: row.state === 'withdrawn',
      ...(review && { review }),
      ...(outcome.parts && {
        parts: outcome.parts.map((part) => shownPart(part, { row, description, reviews })),
      }),
      ...(site && { site }),
      ...(outcome.contributionId && { tracking: trackingPath(c, outcome.contributionId) }),
      ...(row.state === 'confirmed' && { withdrawal: withdrawalOf(row, description) }),
    }),
  )
}

/** What the team makes of those that it looks at before they are counted. */
async function reviewsOf(c: Context, { receipt, parts = [] }: Recorded & { parts?: Part[] }) {
  const receipts = [receipt, ...parts.flatMap((part) => ('receipt' in part ? part.receipt : []))]
  const rows = await heldByReceipts(c.var.deps.database.db, [...new Set(receipts)])
  return new Map(
    rows.flatMap(({ receipt: of, state, reason }) =>
      state === 'released' ? [] : [[of, { state, reason }] as const],
    ),
  )
}

type OfPart = Pick<Loaded, 'row' | 'description'> & {
  reviews: Awaited<ReturnType<typeof reviewsOf>>
}

function shownPart(part: Part, { row, description, reviews }: OfPart): ShownPart {
  const { proposalId } = part
  const subject = description.subjects?.find((one) => one.proposalId === proposalId)
  const { title, href } = subject ?? { title: proposalId, href: `/propositions/${proposalId}` }
  const review = 'receipt' in part ? reviews.get(part.receipt) : undefined
  const from = row.site_key ? `?site=${row.site_key}` : ''
  return {
    part,
    title,
    href,
    ...(review && { review }),
    withdrawal: `${href}${againPath.support_withdrawal}${from}`,
  }
}

const againPath: Record<IntentRow['kind'], string> = {
  support: '/soutien',
  supports: '',
  support_withdrawal: '/soutien/retrait',
  contribution: '',
  paper_contribution: '?papier=1',
  referent: '/referent',
  referent_withdrawal: '/referent/retrait',
  working_group_membership: '/groupes-de-travail',
  working_group_withdrawal: '/groupes-de-travail/retrait',
  service_request: '/demande',
  service_request_withdrawal: '/demande/retrait',
  diagnosis_request: '/demande',
  diagnosis_withdrawal: '/demande/retrait',
}

const withdrawalWords: Partial<Record<IntentRow['kind'], string>> = {
  support: 'Retirer ce soutien',
  referent: 'Retirer cet engagement',
  working_group_membership: 'Quitter les groupes de travail',
  service_request: 'Retirer cette demande',
  diagnosis_request: 'Retirer cette demande',
}

function withdrawalOf({ kind, site_key: site }: IntentRow, { subject }: Description) {
  const text = withdrawalWords[kind]
  const href = `${subject.href}${againPath[kind]}/retrait${site ? `?site=${site}` : ''}`
  return text ? { href, text } : undefined
}

/** The private page of a contribution: its address is its key, so nothing need be stored. */
export function trackingPath(c: Context, contributionId: string) {
  return `/suivi/${contributionId}/${c.var.deps.secrets.digest('tracking', contributionId)}`
}

function nearbyTo(c: Context, kinds: IntentKinds, row: IntentRow) {
  const { database, corpus } = c.var.deps
  return kinds[row.kind].nearby?.({ db: database.db, corpus }, preparedOf(row)) ?? []
}

async function namesFor(c: Context, kinds: IntentKinds, row: IntentRow, visitor: Visitor) {
  const { database, clock } = c.var.deps
  const found = await loadCapacities(database.db, [visitor.standing], clock().toISOString())
  const prepared = preparedOf(row)
  const { ruleAgainst } = kinds[row.kind]
  return Promise.all(
    (found.get(visitor.standing.key) ?? []).map(async (capacity) => {
      const refusal = await ruleAgainst?.(database.db, prepared, capacity)
      return { capacity, ...(refusal && { refusal }) }
    }),
  )
}
