// A stored service as the catalogue shows it now: stale when nobody has updated it for too long.

import { fromJson } from '../../platform/db/json.ts'
import { paths } from '../../platform/paths.ts'
import type { Service } from './contract.ts'
import { isStale } from './rules.ts'
import { Impact } from './shapes.ts'
import type { ServiceRelations } from './store.ts'
import type { ServiceRow } from './tables.ts'

export type ServiceView = { now: Date; baseUrl: string; staleAfterDays: number }

export function presentService(
  { row, territories, proposals }: ServiceRelations,
  { now, baseUrl, staleAfterDays }: ServiceView,
): Service {
  return {
    id: row.id,
    name: row.name,
    tagline: row.tagline,
    taglineLanguage: row.tagline_language,
    stage: row.stage,
    stageSince: row.stage_since,
    address: row.address,
    url: `${baseUrl}${paths.service(row.id)}`,
    code: { openness: row.code_openness, repository: row.repository, licence: row.licence },
    budget: presentBudget(row),
    territories: { count: territories.length, first: territories.slice(0, 5) },
    impact: Impact.parse(fromJson(row.impact)),
    proposals,
    updatedOn: row.updated_on,
    stale: isStale(row.updated_on, now, staleAfterDays),
  }
}

function presentBudget({ budget_cents, budget_label }: ServiceRow): Service['budget'] {
  if (budget_cents === null) return null
  return { amountCents: budget_cents, currency: 'EUR', label: budget_label ?? '' }
}
