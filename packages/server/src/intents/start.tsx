// The first step of an act prepared by a link: nothing is stored until the person goes on.

import { visitorOf } from '../people/participants/visitor.ts'
import { offeredProviders } from '../people/providers/buttons-view.tsx'
import type { Context } from '../platform/http/context.ts'
import { html, isDemo } from '../platform/http/hosted.ts'
import { noteRefusal } from '../platform/http/note-refusal.ts'
import { wordRefusal } from '../platform/language/language.ts'
import { FaultSummary, type Values } from '../platform/layout/fields.tsx'
import { HiddenFields } from '../platform/layout/hidden-fields.tsx'
import { page } from '../platform/layout/page.tsx'
import { type Refusal, type RefusalCode, refuse } from '../platform/refusal.ts'
import { slug } from '../process/consultations/contract.ts'
import { survivorsOf } from '../process/proposals/drafting/store.ts'
import { requireKnownSite } from '../sites/host-sites/access.ts'
import { findSite, type StoredSite } from '../sites/host-sites/store.ts'
import { intentId, PreparedIntent } from './contract.ts'
import type { Description } from './description.ts'
import type { IntentKinds } from './kind.ts'
import { Review, Steps } from './review-view.tsx'
import { emailPage } from './sign-in-view.tsx'
import { findIntent } from './store.ts'

/** The id that the link carries, or a new one when it is missing or spent. */
export async function startId(c: Context) {
  const given = intentId.safeParse(c.req.query('intent'))
  const { database, ids } = c.var.deps
  if (!given.success) return { id: ids.uuid(), known: false }
  return { id: given.data, known: (await findIntent(database.db, given.data)) !== undefined }
}

/** The registered site that the link names; none for the consultation's own pages. */
export async function siteOf(c: Context): Promise<StoredSite | undefined> {
  const key = c.req.query('site')
  if (!key) return undefined
  const { database, clock } = c.var.deps
  return requireKnownSite(await findSite(database.db, key), clock().toISOString())
}

type Start = {
  kind:
    | 'support'
    | 'support_withdrawal'
    | 'referent'
    | 'referent_withdrawal'
    | 'working_group_membership'
    | 'working_group_withdrawal'
}

/** Shows what a link prepares: what will be recorded, from which site, and how to go on. */
export async function startByLink(
  c: Context,
  kinds: IntentKinds,
  { kind, extra = {} }: Start & { extra?: Record<string, string> },
) {
  const proposalId = slug.safeParse(c.req.param('id'))
  if (!proposalId.success) return refuse('proposal_not_found')
  const elsewhere = await mergedAddress(c, proposalId.data)
  if (elsewhere) return c.redirect(elsewhere, 303)
  return startWith(c, kinds, {
    intent: {
      kind,
      proposalId: proposalId.data,
      coBuild: extra['co-construire'] === 'oui',
      experiment: extra.experimenter === 'oui',
    },
    fields: { proposition: proposalId.data, ...extra },
    orElse: 'proposal_not_found',
  })
}

type Prepared = {
  /** The intent, without id and site: the link carries these. */
  intent: { kind: PreparedIntent['kind'] } & Record<string, unknown>
  /** The same, as the form of the next step carries it. */
  fields: Record<string, string>
  /** What an address that cannot be one is refused with. */
  orElse: RefusalCode
}

/** The first step of an act, whatever it is on. */
export async function startWith(
  c: Context,
  kinds: IntentKinds,
  { intent, fields: given, orElse }: Prepared,
) {
  const { database, clock } = c.var.deps
  const site = await siteOf(c)
  const { id, known } = await startId(c)
  if (known) return c.redirect(`/demarches/${id}`, 303)
  const parsed = PreparedIntent.safeParse({ ...intent, id, site: site?.key ?? null })
  if (!parsed.success) return refuse(orElse)
  const { kind } = intent
  await kinds[kind].check(database.db, parsed.data, clock().toISOString())
  const description = await kinds[kind].describe(database.db, parsed.data)
  const fields = { type: kind, id, site: site?.key ?? '', ...given }
  return html(c, await firstPage(c, { description, fields, ...(site && { site }) }))
}

type Refused = {
  prepared: PreparedIntent
  fields: Record<string, string>
  courriel?: string | undefined
  refusal: Refusal
}

/** The first step again where it has to wait: with what was typed, and until when. */
export async function showStartAgain(c: Context, kinds: IntentKinds, refused: Refused) {
  const { prepared, fields, courriel, refusal } = refused
  const { db } = c.var.deps.database
  noteRefusal(c, refusal)
  const site = prepared.site ? await findSite(db, prepared.site) : undefined
  const description = await kinds[prepared.kind].describe(db, prepared)
  const content = await firstPage(c, {
    description,
    fields,
    message: wordRefusal(refusal.code, refusal.facts),
    values: { courriel },
    ...(site && { site }),
  })
  return html(c, content, 429)
}

type First = {
  description: Description
  fields: Record<string, string>
  site?: StoredSite
  message?: string
  values?: Values
}

async function firstPage(c: Context, first: First) {
  const props = { ...first, isDemo: isDemo(c) }
  if (await visitorOf(c)) return goOnPage(props)
  return emailPage({ ...props, action: '/demarches', offered: offeredProviders(c) })
}

/** The same act on the proposal that took this one's place, when one did. */
async function mergedAddress(c: Context, proposalId: string) {
  const survivor = (await survivorsOf(c.var.deps.database.db, [proposalId])).get(proposalId)
  if (!survivor || survivor === proposalId) return undefined
  const { pathname, search } = new URL(c.req.url)
  return pathname.replace(`/propositions/${proposalId}/`, `/propositions/${survivor}/`) + search
}

function goOnPage(props: First & { isDemo: boolean }) {
  const { description, fields, site, message } = props
  return page({
    title: description.act,
    isDemo: props.isDemo,
    children: (
      <div class="narrow">
        <h1>{description.act}</h1>
        <Steps at={0} />
        <FaultSummary message={message} />
        <Review description={description} site={site} />
        <form method="post" action="/demarches">
          <HiddenFields fields={fields} />
          <div class="actions">
            <button class="button" type="submit">
              Continuer
            </button>
          </div>
        </form>
      </div>
    ),
  })
}
