// Operations on intents: prepare one, ask what became of it.

import type { Deps } from '../platform/deps.ts'
import { askerOf } from '../platform/http/asker.ts'
import type { App, Context } from '../platform/http/context.ts'
import { serve } from '../platform/http/serve.ts'
import { languageOf } from '../platform/language/language.ts'
import { ownAmong } from '../platform/rate-limits/limiter.ts'
import { requireWithin } from '../platform/rate-limits/within-limits.ts'
import { refuse } from '../platform/refusal.ts'
import {
  keyProblem,
  requireKnownSite,
  requireRegisteredOrigin,
} from '../sites/host-sites/access.ts'
import { noteUse } from '../sites/host-sites/note-use.ts'
import { findSite } from '../sites/host-sites/store.ts'
import type { IntentOperations } from './contract.ts'
import type { IntentKinds } from './kinds.ts'
import { prepare } from './prepare.ts'
import { presentIntent, presentIntents } from './status.ts'
import { findIntent, findIntents } from './store.ts'

export function intentRoutes(
  app: App,
  deps: Deps,
  { kinds, operations }: { kinds: IntentKinds; operations: IntentOperations },
) {
  const { prepareIntent, listIntents, getIntent } = operations
  const { db } = deps.database
  const view = (c: Context) => ({
    now: deps.clock().toISOString(),
    baseUrl: deps.config.baseUrl,
    language: languageOf(c.req.header('Accept-Language')),
  })

  serve(app, prepareIntent, async (c, { body }) => {
    const { subjects } = askerOf(c, { site: body.site })
    await requireWithin(deps.limiter, 'intent', { subjects: ownAmong(subjects) })
    await requireSite(c, deps, body.site)
    return presentIntent(db, await prepare(deps, kinds, { prepared: body, subjects }), view(c))
  })

  serve(app, listIntents, async (c, { query }) => {
    const rows = await findIntents(db, query.ids)
    return { items: await presentIntents(db, rows, view(c)) }
  })

  serve(app, getIntent, async (c, { params }) => {
    const row = await findIntent(db, params.id)
    return row ? presentIntent(db, row, view(c)) : refuse('intent_not_found')
  })
}

async function requireSite(c: Context, deps: Deps, key: string | null) {
  const { database, config, clock } = deps
  const origin = c.req.header('Origin')
  const site = key ? await findSite(database.db, key) : undefined
  const problem = keyProblem(site, clock().toISOString())
  noteUse(deps, { site, problem, origin, what: 'prepared' })
  const known = key ? requireKnownSite(site, clock().toISOString()) : undefined
  requireRegisteredOrigin(known, origin, config.baseUrl)
}
