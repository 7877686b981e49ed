// Operations on proposals and their tallies.

import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { serve } from '../../platform/http/serve.ts'
import { requireConsultation } from '../consultations/current.ts'
import { findTallies } from '../supports/store.ts'
import { getProposal, listProposals, listTallies } from './contract.ts'
import { loadProposalDetail, loadProposalPage } from './load.ts'
import { presentTally } from './present.ts'

export function proposalRoutes(app: App, { database, clock, config }: Deps) {
  const view = () => ({ now: clock().toISOString(), baseUrl: config.baseUrl })

  serve(app, listProposals, async (_, { query }) => {
    const { consultation, theme, ...rest } = query
    if (consultation) await requireConsultation(database.db, consultation)
    return loadProposalPage(
      database.db,
      { ...rest, consultationId: consultation, themeId: theme },
      view(),
    )
  })

  serve(app, getProposal, (_, { params }) => loadProposalDetail(database.db, params.id, view()))

  serve(app, listTallies, async (_, { query }) => ({
    items: (await findTallies(database.db, query.ids)).map(presentTally),
  }))
}
