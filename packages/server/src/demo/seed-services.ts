// The services of the demonstration as rows, with what is known of their life.

import { demoServices } from '@parvis/demo-data'
import { toJson } from '../platform/db/json.ts'
import { fold } from '../platform/text/fold.ts'

type Day = (days: number) => Date

export function serviceRows(day: Day) {
  return {
    services: demoServices.map((one) => ({
      id: one.id,
      name: one.name,
      tagline: one.tagline,
      stage: one.stage,
      stage_since: one.stageSince,
      address: one.address,
      code_openness: one.codeOpenness,
      repository: one.repository,
      licence: one.licence,
      budget_cents: one.budget?.amountCents ?? null,
      budget_label: one.budget?.label ?? null,
      impact: toJson(one.impact),
      search_key: fold(`${one.name} ${one.tagline}`),
      updated_on: day(-one.updatedDaysAgo).toISOString().slice(0, 10),
      description: one.life?.description ?? null,
      accelerated: one.life ? 1 : 0,
      accelerated_since: one.life?.acceleratedSince ?? null,
      sponsor: one.life?.investigation.sponsor ?? null,
      question: one.life?.investigation.question ?? null,
      findings: one.life?.investigation.findings ?? null,
      outcome: one.life?.investigation.outcome ?? null,
    })),
    deployments: demoServices.flatMap(({ id, territoryIds }) =>
      territoryIds.map((territory) => ({ service_id: id, territory_id: territory })),
    ),
    service_proposals: demoServices.flatMap(({ id, proposalIds }) =>
      proposalIds.map((proposal) => ({ service_id: id, proposal_id: proposal })),
    ),
    ...lifeRows(),
  }
}

function lifeRows() {
  return {
    service_stages: demoServices.flatMap(({ id, stage, stageSince, life }) => [
      ...(life?.earlierStages ?? []).map((one) => ({ ...one, service_id: id })),
      ...(stageSince ? [{ service_id: id, stage, since: stageSince }] : []),
    ]),
    service_measures: demoServices.flatMap(({ id, impact, life }) =>
      [...(life?.earlierImpact ?? []), ...impact].map(({ label, unit, value, asOf }) => ({
        service_id: id,
        indicator: label,
        unit,
        value: String(value),
        measured_on: asOf,
      })),
    ),
    roadmap_steps: demoServices.flatMap(({ id, life }) =>
      (life?.roadmap ?? []).map(({ on, title, done }, position) => ({
        service_id: id,
        position,
        due_on: on,
        title,
        done: Number(done),
      })),
    ),
    service_grants: demoServices.flatMap(({ id, life }) =>
      (life?.grants ?? []).map(({ amountCents, label, on, envelope }, position) => ({
        service_id: id,
        position,
        amount_cents: amountCents,
        label,
        granted_on: on,
        envelope,
      })),
    ),
  }
}
