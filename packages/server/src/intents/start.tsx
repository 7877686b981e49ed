// The first step of an act prepared by a link: nothing is stored until the person goes on.

import { SignedInAs } from '../people/participants/signed-in-view.tsx'
import { type Visitor, visitorOf } from '../people/participants/visitor.ts'
import { offeredProviders } from '../people/providers/buttons-view.tsx'
import type { Context } from '../platform/http/context.ts'
import type { Again } from '../platform/http/form.ts'
import { html } from '../platform/http/hosted.ts'
import { FaultSummary, type Values } from '../platform/layout/fields.tsx'
import { HiddenFields } from '../platform/layout/hidden-fields.tsx'
import { page } from '../platform/layout/page.tsx'
import { paths, withQuery } from '../platform/paths.ts'
import { type InputFault, type RefusalCode, refuse } from '../platform/refusal.ts'
import { numberedSite, servingSite, siteOfLink } from '../sites/host-sites/serving.ts'
import type { StoredSite } from '../sites/host-sites/store.ts'
import type { Description } from './description.ts'
import { knownOf } from './intent-page.tsx'
import type { IntentKinds } from './kinds.ts'
import { intentId } from './prepared.ts'
import { Review, Steps } from './review-view.tsx'
import { emailPage } from './sign-in-view.tsx'
import { findIntent } from './store.ts'

/** The id that the link carries, or a new one when it is missing or spent. */
export async function startId(c: Context) {
  const given = intentId.safeParse(c.req.query('intent'))
  const { database, ids } = c.get('deps')
  if (!given.success) return { id: ids.uuid(), known: false }
  return { id: given.data, known: (await findIntent(database.db, given.data)) !== undefined }
}

/**
 * The registered site that the link names by its key, or what is printed by its number; none for the
 * consultation's own pages, nor by a key that serves no more: the page goes on without it.
 */
export async function siteOf(c: Context): Promise<StoredSite | undefined> {
  const deps = c.get('deps')
  return (await siteOfLink(deps, c.req.query('site'))) ?? numberedSite(deps, c.req.query('de'))
}

type Prepares = {
  /** The intent, without id and site: the link carries these. */
  intent: { kind: string } & Record<string, unknown>
  /** The same, as the form of the next step carries it. */
  fields: Record<string, string>
  /** What an address that cannot be one is refused with. */
  orElse: RefusalCode
}

/** The first step of an act, whatever it is on. */
export async function startWith(
  c: Context,
  kinds: IntentKinds,
  { intent, fields: given, orElse }: Prepares,
) {
  const { database, clock } = c.get('deps')
  const site = await siteOf(c)
  const { id, known } = await startId(c)
  if (known) return c.redirect(paths.intent(id), 303)
  const parsed = kinds.schema.safeParse({ ...intent, id, site: site?.key ?? null })
  if (!parsed.success) return refuse(orElse)
  const { kind } = intent
  const noun = kinds.find(kind)
  await noun.check(database.db, parsed.data, clock().toISOString())
  const description = await noun.describe(database.db, parsed.data)
  const fields = { type: kind, id, site: site?.key ?? '', ...given }
  const done = await knownOf(c, noun, parsed.data, site)
  return html(c, await firstPage(c, { description, fields, known: done, ...(site && { site }) }))
}

/** The first step again where it has to wait or to be mended; the error page where nothing could be. */
export async function showStartAgain(
  c: Context,
  kinds: IntentKinds,
  asked: object,
  { refusal, message, faults, status, values }: Again,
) {
  const { data: prepared } = kinds.schema.safeParse(asked)
  const isTheirs = faults.some(({ path }) => path === 'courriel')
  if (!prepared || !(isTheirs || refusal.code === 'limit_reached')) throw refusal
  const { db } = c.get('deps').database
  const { courriel, avec: _, preuve: __, attente: ___, passe: ____, ...fields } = values
  const site = await servingSite(c.get('deps'), prepared.site)
  const description = await kinds.find(prepared.kind).describe(db, prepared)
  const content = await firstPage(c, {
    description,
    fields,
    faults,
    values: { courriel },
    ...(message && { message }),
    ...(site && { site }),
  })
  return html(c, content, status)
}

type First = {
  description: Description
  known?: string | undefined
  fields: Record<string, string>
  site?: StoredSite
  message?: string
  faults?: InputFault[]
  values?: Values
}

async function firstPage(c: Context, first: First) {
  const visitor = await visitorOf(c)
  if (visitor) return goOnPage(first, visitor)
  const action = actionWith(first)
  return emailPage({ ...first, action, offered: offeredProviders(c) })
}

/** What is prepared is in the address too: few and short, and whoever restores it is back at this step. */
const actionWith = ({ fields }: First) => withQuery(paths.intents(), fields)

function goOnPage(props: First, visitor: Visitor) {
  const { description, fields, site, message } = props
  return page({
    title: description.act,
    isStep: true,
    children: (
      <div class="narrow">
        <SignedInAs visitor={visitor} back={actionWith(props)} />
        <h1>{description.act}</h1>
        <Steps at={0} />
        <FaultSummary message={message} />
        {props.known && <p class="notice">{props.known}</p>}
        <Review description={description} site={site} />
        <form method="post" action={actionWith(props)}>
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
