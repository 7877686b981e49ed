// Operations on similar items: of a text being written, of a contribution, of the whole queue.

import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { serve } from '../../platform/http/serve.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { requireConsultation } from '../consultations/current.ts'
import { findSimilar } from './contract.ts'
import { nearContribution, nearDraft } from './load.ts'
import { getSimilarToContribution, suggestContributionGroups } from './staff-contract.ts'
import { createSuggestions } from './suggestions.ts'

export function similarRoutes(app: App, { database, corpus }: Deps) {
  const tools = { db: database.db, corpus }
  const suggested = createSuggestions(database.db)

  serve(app, findSimilar, (_, { body: { consultation, theme, title, text } }) =>
    nearDraft(tools, { consultation, themeId: theme ?? null, text: `${title} ${text}` }),
  )

  serveStaff(app, getSimilarToContribution, (_, { params, query }) =>
    nearContribution(tools, { ...params, ...query }),
  )

  serveStaff(app, suggestContributionGroups, async (_, { query }) => {
    const { id } = await requireConsultation(database.db, query.consultation)
    return suggested({ consultationId: id, theme: query.theme })
  })
}
