// Operations on similar items: of a text being written, of a contribution, of the whole queue.

import { authorOf } from '../../people/staff/author.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { serve } from '../../platform/http/serve.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { requireConsultation } from '../consultations/current.ts'
import { setAside, takeBack } from './aside.ts'
import { findSimilar } from './contract.ts'
import { nearContribution, nearDraft } from './load.ts'
import {
  getSimilarToContribution,
  setSuggestionAside,
  suggestContributionGroups,
  takeSuggestionBack,
} from './staff-contract.ts'

export function similarRoutes(app: App, { database, corpus, suggestions, clock }: Deps) {
  const tools = { db: database.db, corpus }
  const now = () => clock().toISOString()

  serve(app, findSimilar, (_, { body: { consultation, theme, title, text } }) =>
    nearDraft(
      { ...tools, now: now() },
      { consultation, themeId: theme ?? null, text: `${title} ${text}` },
    ),
  )

  serveStaff(app, getSimilarToContribution, (_, { params, query }) =>
    nearContribution(tools, { ...params, ...query }),
  )

  serveStaff(app, suggestContributionGroups, async (_, { query }) => {
    const { id } = await requireConsultation(database.db, query.consultation, now())
    return suggestions.of({
      consultationId: id,
      theme: query.theme,
      isAside: query.aside === 'true',
    })
  })

  serveStaff(app, setSuggestionAside, async (actor, { body: { consultation, contributions } }) => {
    const { id } = await requireConsultation(database.db, consultation, now())
    const group = { consultationId: id, contributions: [...new Set(contributions)] }
    const author = authorOf(actor, clock)
    const { by, at } = await retried(database.db, (trx) => setAside(trx, group, author))
    return { by, at }
  })

  serveStaff(app, takeSuggestionBack, async (_, { body: { consultation, contributions } }) => {
    const { id } = await requireConsultation(database.db, consultation, now())
    const group = { consultationId: id, contributions }
    return { wasAside: await retried(database.db, (trx) => takeBack(trx, group)) }
  })
}
