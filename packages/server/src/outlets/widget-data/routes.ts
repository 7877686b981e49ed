// One answer for all elements of a host page.

import { loadServices } from '../../catalogue/services/load.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { serve } from '../../platform/http/serve.ts'
import { requireConsultation } from '../../process/consultations/current.ts'
import { presentConsultation } from '../../process/consultations/present.ts'
import { loadProposals } from '../../process/proposals/load.ts'
import { isElsewhere, keyProblem } from '../../sites/host-sites/access.ts'
import { noteUse } from '../../sites/host-sites/note-use.ts'
import { presentSite } from '../../sites/host-sites/present.ts'
import { findSite } from '../../sites/host-sites/store.ts'
import { getEmbeds } from './contract.ts'

export function embedRoutes(app: App, deps: Deps) {
  const { database, clock, config } = deps
  const { db } = database

  serve(app, getEmbeds, async (c, { query }) => {
    const now = clock()
    const view = { ...config, now: now.toISOString() }
    const stored = query.site ? await findSite(db, query.site) : undefined
    const problem = query.site ? keyProblem(stored, view.now) : undefined
    const origin = c.req.header('Origin')
    noteUse(deps, { site: stored, problem, origin, what: 'seen' })
    if (query.site) c.header('Vary', 'Origin', { append: true })
    const serving = problem ? undefined : stored
    const isThere = serving && !isElsewhere(serving, origin, config.baseUrl)
    return {
      site: isThere ? presentSite(serving) : null,
      siteProblem: problem ?? (serving && !isThere ? ('origin_not_allowed' as const) : null),
      consultation: query.consultation
        ? presentConsultation(
            await requireConsultation(
              db,
              query.consultation === '*' ? serving?.consultationId : query.consultation,
              view.now,
            ),
            view,
          )
        : null,
      proposals: await loadProposals(db, query.proposals ?? [], view),
      services: await loadServices(db, query.services ?? [], { ...config, now }),
    }
  })
}
