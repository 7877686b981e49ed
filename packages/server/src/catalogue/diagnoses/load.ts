// Eligibility of territories under the thresholds of now, and the thresholds with their history.

import { fromJson } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import type { DiagnosisEligibility } from './contract.ts'
import { type Eligibility, eligibility } from './rules.ts'
import { firstThresholds, type Thresholds } from './settings.ts'
import { DiagnosisThresholds } from './staff-contract.ts'
import { allPopulated, type Concerned, findPopulated, storedThresholds } from './store.ts'

export async function loadThresholds(db: Db) {
  const history = (await storedThresholds(db)).map((row) => ({
    version: row.version,
    reason: row.reason,
    at: row.at,
    by: { id: row.staff_id, name: row.staff_name ?? '?' },
    thresholds: DiagnosisThresholds.parse(fromJson(row.rules)),
  }))
  const [last] = history
  return { version: last?.version ?? 0, thresholds: last?.thresholds ?? firstThresholds, history }
}

export type Assessed = Concerned & { answer: Eligibility }

export async function assess(db: Db, ids: string[]) {
  const { thresholds } = await loadThresholds(db)
  const territories = await findPopulated(db, ids)
  return new Map<string, Assessed>(
    [...territories].map(([id, one]) => [id, { ...one, answer: eligibility(one, thresholds) }]),
  )
}

export async function assessOne(db: Db, id: string) {
  return (await assess(db, [id])).get(id) ?? refuse('territory_not_found')
}

export function presentEligibility(assessed: Assessed, baseUrl: string): DiagnosisEligibility {
  const { id, kind, name, label, answer } = assessed
  return {
    territory: { id, kind, name, label },
    ...answer,
    source: sourceOf(assessed),
    url: `${baseUrl}${paths.diagnosis(id)}`,
  }
}

export function sourceOf({ edition }: Pick<Concerned, 'edition'>) {
  return `INSEE et DGCL, édition ${edition} de @etalab/decoupage-administratif`
}

/** With these thresholds, how many of those that exist today could ask. */
export async function countEligible(db: Db, thresholds: Thresholds) {
  return countAmong(await allPopulated(db), thresholds)
}

export function countAmong(
  territories: Pick<Concerned, 'kind' | 'municipal' | 'total' | 'endedOn'>[],
  thresholds: Thresholds,
) {
  const countOf = (kind: 'commune' | 'epci') => {
    const reasons = territories
      .filter((one) => one.kind === kind)
      .map((one) => eligibility(one, thresholds).reason)
    const of = (reason: Eligibility['reason']) => reasons.filter((one) => one === reason).length
    return {
      eligible: of('under_threshold'),
      total: reasons.length,
      unknown: of('population_unknown'),
    }
  }
  return { commune: countOf('commune'), epci: countOf('epci') }
}
