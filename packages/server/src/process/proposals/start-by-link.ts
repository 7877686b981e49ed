// The first step of an act on a proposal, by a link: what was merged leads to what took its place.

import type { IntentKinds } from '../../intents/kinds.ts'
import { startWith } from '../../intents/start.tsx'
import type { Context } from '../../platform/http/context.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { slug } from '../../platform/text/slug.ts'
import { survivorsOf } from './merged-store.ts'

type Start = {
  /** The name of the kind of intent. */
  kind: string
  /** What its form carries besides the proposal. */
  extra?: Record<string, string>
}

/** Shows what a link prepares: what will be recorded, from which site, and how to go on. */
export async function startByLink(c: Context, kinds: IntentKinds, { kind, extra = {} }: Start) {
  const proposalId = slug.safeParse(c.req.param('id'))
  if (!proposalId.success) return refuse('proposal_not_found')
  const elsewhere = await mergedAddress(c, proposalId.data)
  if (elsewhere) return c.redirect(elsewhere, 303)
  const fields = { proposition: proposalId.data, ...extra }
  return startWith(c, kinds, {
    intent: { kind, ...kinds.find(kind).read(fields) },
    fields,
    orElse: 'proposal_not_found',
  })
}

/** The same act on the proposal that took this one's place, when one did. */
async function mergedAddress(c: Context, proposalId: string) {
  const survivor = (await survivorsOf(c.get('deps').database.db, [proposalId])).get(proposalId)
  if (!survivor || survivor === proposalId) return undefined
  const { pathname, search } = new URL(c.req.url)
  return pathname.replace(`${paths.proposal(proposalId)}/`, `${paths.proposal(survivor)}/`) + search
}
