// The page of an intent, whatever its state: to sign in, to confirm, or its receipt.

import { loadCapacities } from '../people/mandates/capacities.ts'
import { holdsReceipt, isSharedComputer } from '../people/participants/shared-computer.ts'
import { type Visitor, visitorOf } from '../people/participants/visitor.ts'
import { offeredProviders } from '../people/providers/buttons-view.tsx'
import type { Context } from '../platform/http/context.ts'
import { html } from '../platform/http/hosted.ts'
import type { ToldStatus } from '../platform/http/told.ts'
import { wordRefusal } from '../platform/language/language.ts'
import type { Values } from '../platform/layout/fields.tsx'
import { paths, withQuery } from '../platform/paths.ts'
import type { ProofAsked } from '../platform/rate-limits/proof.ts'
import { type InputFault, refuse } from '../platform/refusal.ts'
import { servingSite } from '../sites/host-sites/serving.ts'
import type { StoredSite } from '../sites/host-sites/store.ts'
import { confirmPage } from './confirm-view.tsx'
import type { Description } from './description.ts'
import type { Asks, IntentKind, Part, Recorded } from './kind.ts'
import type { IntentKinds } from './kinds.ts'
import type { Prepared } from './prepared.ts'
import type { ShownPart } from './receipt-parts-view.tsx'
import { receiptPage, takenPage } from './receipt-view.tsx'
import { asOfNow } from './repeated.ts'
import { emailPage } from './sign-in-view.tsx'
import { findIntent, type IntentRow, preparedOf } from './store.ts'
import { outcomeOf } from './stored-outcome.ts'

export type Shown = {
  status?: ToldStatus
  message?: string
  faults?: InputFault[]
  values?: Values
  proof?: ProofAsked
}

export async function showIntent(c: Context, kinds: IntentKinds, id: string, shown: Shown = {}) {
  const loaded = await loadIntent(c, kinds, id)
  const { row, kind, description, site } = loaded
  const visitor = await visitorOf(c)
  if (row.state !== 'prepared')
    return showConfirmed(c, kinds, loaded, { visitor, status: shown.status })
  const common = { description, ...shown, ...(site && { site }) }
  if (!visitor) {
    const action = paths.intentCode(id)
    const offered = offeredProviders(c)
    const known = await knownOf(c, kind, preparedOf(row), site)
    return html(c, emailPage({ ...common, action, fields: {}, offered, known }), shown.status)
  }
  const { asks } = kind
  const names = asks.inNameOf === 'oneself' ? [] : await namesFor(c, kinds, row, visitor)
  return html(
    c,
    confirmPage({
      ...common,
      nearby: await nearbyTo(c, kinds, row),
      intentId: id,
      visitor,
      names,
      asks,
      mayActForOneself: mayActForOneself(asks, visitor),
      isShared: isSharedComputer(c),
    }),
    shown.status,
  )
}

/** In the name of the site's own territory, before anyone has said who they are. */
export async function knownOf(
  c: Context,
  { already }: IntentKind,
  prepared: Prepared,
  site: StoredSite | undefined,
) {
  const { db } = c.get('deps').database
  const done = site && (await already?.(db, prepared, { territory: site.territory }))
  return done && wordRefusal(done.code, done.facts)
}

/** A work account says nothing of where its holder lives. */
function mayActForOneself({ inNameOf }: Asks, { proof }: Visitor) {
  return inNameOf === 'oneself' || (inNameOf === 'choose' && proof !== 'pro_connect')
}

/** An intent that may still be shown, with what its noun says of it. */
export async function loadIntent(c: Context, kinds: IntentKinds, id: string) {
  const { database, clock } = c.get('deps')
  const found = await findIntent(database.db, id)
  if (!found) return refuse('intent_not_found')
  const row = await asOfNow(database.db, found)
  if (row.state === 'prepared' && row.expires_at <= clock().toISOString()) refuse('intent_expired')
  const kind = kinds.find(row.kind)
  const described = await kind.describe(database.db, preparedOf(row))
  const site = await servingSite(c.get('deps'), row.site_key)
  const isWithoutSite = row.site_key !== null && !site
  const description: Description = isWithoutSite
    ? { ...described, preparedFrom: fromDeadKey }
    : described
  return { row, kind, description, ...(site && { site }) }
}

const fromDeadKey =
  'une page dont la clé n’est plus en service : ce que vous confirmez ne sera compté pour aucun site'

type Loaded = Awaited<ReturnType<typeof loadIntent>>

async function showConfirmed(
  c: Context,
  kinds: IntentKinds,
  { row, kind, description, site }: Loaded,
  { visitor, status }: { visitor: Visitor | undefined; status: Shown['status'] },
) {
  const isMine = visitor ? visitor.participantId === row.participant_id : holdsReceipt(c, row.id)
  const outcome = outcomeOf(row)
  if (!isMine || !outcome) {
    const again = kind.again(preparedOf(row))
    return html(c, takenPage({ description, again, signedIn: visitor !== undefined }), status)
  }
  const reviews = await reviewsOf(c, kind, outcome)
  const review = reviews.get(outcome.receipt)
  const takenBack = 'split' in kind ? kinds.find(kind.of) : kind
  return html(
    c,
    receiptPage({
      description,
      outcome,
      visitor,
      isWithdrawn: row.state === 'withdrawn',
      ...(review && { review }),
      ...(outcome.parts && {
        parts: outcome.parts.map((part) =>
          shownPart(part, { row, takenBack, description, reviews }),
        ),
      }),
      ...(site && { site }),
      // Whoever comes next to a shared computer could keep this private address.
      ...(visitor &&
        outcome.contributionId && { tracking: trackingPath(c, outcome.contributionId) }),
      ...(row.state === 'confirmed' && {
        withdrawal: withdrawalOf(kind, row),
      }),
    }),
  )
}

/** What the team makes of those that it looks at before they are counted. */
async function reviewsOf(
  c: Context,
  { reviews }: IntentKind,
  { receipt, parts = [] }: Recorded & { parts?: Part[] },
) {
  const receipts = [receipt, ...parts.flatMap((part) => ('receipt' in part ? part.receipt : []))]
  const rows = (await reviews?.(c.get('deps').database.db, [...new Set(receipts)])) ?? []
  return new Map(
    rows.flatMap(({ receipt: of, state, reason }) =>
      state === 'released' ? [] : [[of, { state, reason }] as const],
    ),
  )
}

type OfPart = Pick<Loaded, 'row' | 'description'> & {
  takenBack: IntentKind
  reviews: Awaited<ReturnType<typeof reviewsOf>>
}

function shownPart(part: Part, { row, takenBack, description, reviews }: OfPart): ShownPart {
  const { proposalId } = part
  const subject = description.subjects?.find((one) => one.proposalId === proposalId)
  const { title, href } = subject ?? { title: proposalId, href: paths.proposal(proposalId) }
  const review = 'receipt' in part ? reviews.get(part.receipt) : undefined
  const withdrawal = withdrawalOf(takenBack, row, proposalId)
  return {
    part,
    title,
    href,
    ...(review && { review }),
    ...(withdrawal && { withdrawal: withdrawal.href }),
  }
}

/** Of the whole, or of its act on one proposal. */
function withdrawalOf({ takeBack }: IntentKind, row: IntentRow, proposalId?: string) {
  if (!takeBack) return undefined
  const prepared = { ...preparedOf(row), ...(proposalId && { proposalId }) }
  const href = withQuery(takeBack.at(prepared), { site: row.site_key ?? undefined })
  return { href, text: takeBack.text }
}

/** The private page of a contribution: its address is its key, so nothing need be stored. */
export function trackingPath(c: Context, contributionId: string) {
  return paths.tracking(contributionId, c.get('deps').secrets.digest('tracking', contributionId))
}

function nearbyTo(c: Context, kinds: IntentKinds, row: IntentRow) {
  return kinds.find(row.kind).nearby?.(c.get('deps'), preparedOf(row)) ?? []
}

async function namesFor(c: Context, kinds: IntentKinds, row: IntentRow, visitor: Visitor) {
  const { database, clock } = c.get('deps')
  const found = await loadCapacities(database.db, [visitor.evidence], clock().toISOString())
  const prepared = preparedOf(row)
  const { already, ruleAgainst } = kinds.find(row.kind)
  return Promise.all(
    (found.get(visitor.evidence.key) ?? []).map(async (capacity) => {
      const { territory } = capacity
      const code = await ruleAgainst?.(database.db, prepared, capacity)
      const refusal = code
        ? { code, facts: { territory: territory.label } }
        : await already?.(database.db, prepared, {
            territory,
            participantId: visitor.participantId,
          })
      return { capacity, ...(refusal && { refusal }) }
    }),
  )
}
