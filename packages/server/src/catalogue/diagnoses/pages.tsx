// Hosted pages of diagnoses: find one's territory, read the answer, ask, take it back.

import type { IntentKinds } from '../../intents/kinds.ts'
import { startWith } from '../../intents/start.tsx'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { html } from '../../platform/http/hosted.ts'
import { readSearch } from '../../platform/http/search.ts'
import { page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'
import { searchTerritories as searchOperation } from '../../platform/territories/contract.ts'
import { placesOf } from '../../platform/territories/search/held.ts'
import { AnswerView } from './answer-view.tsx'
import { assessOne } from './load.ts'
import { SearchView } from './search-view.tsx'

export function diagnosisPages(app: App, deps: Deps, kinds: IntentKinds) {
  const { db } = deps.database

  app.get(paths.diagnoses.pattern, async (c) => {
    const search = readSearch(c, searchOperation.query)
    const found = search.q ? await placesOf(deps, { q: search.q, limit: 40 }) : []
    const places = found.filter(({ kind }) => kind === 'commune' || kind === 'epci').slice(0, 20)
    return html(
      c,
      page({
        title: 'Diagnostic numérique',
        current: paths.diagnoses(),
        ...(!search.typed && {
          found: {
            at: paths.diagnoses(),
            description:
              'Une collectivité peut-elle demander un diagnostic numérique ? La réponse, et la demande.',
            trail: [['Accueil', '/']],
          },
        }),
        children: <SearchView search={search} places={places} />,
      }),
      search.status,
    )
  })

  app.get(paths.diagnosis.pattern, async (c) => {
    const assessed = await assessOne(db, c.req.param('id'))
    return html(
      c,
      page({
        title: `Diagnostic : ${assessed.label}`,
        children: <AnswerView assessed={assessed} />,
      }),
    )
  })

  const acts = [
    [paths.diagnosisRequest, 'diagnosis_request'],
    [paths.diagnosisRequestWithdrawal, 'diagnosis_withdrawal'],
  ] as const
  for (const [{ pattern }, kind] of acts) {
    app.get(pattern, (c) => {
      const territoryId = c.req.param('id')
      return startWith(c, kinds, {
        intent: { kind, territoryId },
        fields: { territoire: territoryId },
        orElse: 'territory_not_found',
      })
    })
  }
}
