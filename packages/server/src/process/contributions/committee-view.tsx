// What a published committee decided about a contribution, on its tracking page and in the lineage.

import { formatCents } from '../../platform/language/dates.ts'
import { paths } from '../../platform/paths.ts'
import type { Contribution } from './contract.ts'
import { decisionWords } from './wording.ts'

export function CommitteeOutcomeView({ outcome }: { outcome: Contribution['committee'] }) {
  if (!outcome) return null
  const { decision, amountCents, reason, roadmap, committeeId } = outcome
  return (
    <>
      <p class="tags">
        <span class={decision === 'selected' ? 'tag good' : 'tag'}>{decisionWords[decision]}</span>
        {amountCents !== null && <span class="tag">{formatCents(amountCents)}</span>}
      </p>
      <p>
        <bdi>{reason}</bdi> <a href={paths.committee(committeeId)}>Procès-verbal du comité</a>
      </p>
      {roadmap && (
        <p>
          Feuille de route : <bdi>{roadmap}</bdi>
        </p>
      )}
    </>
  )
}
