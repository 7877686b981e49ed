// The services born of a consultation, with their stages, deployments and measures until a day.

import type { Service } from '../../catalogue/services/contract.ts'
import type { Db } from '../../platform/db/database.ts'
import type { Period } from './rules.ts'

type Stage = Service['stage']
export type ReportService = {
  id: string
  name: string
  stage: Stage
  openness: Service['code']['openness']
  accelerated: boolean
}

/** Linked to its proposals, whatever became of them, or to its contributions. */
function servicesOf(db: Db, consultationId: string) {
  return db
    .selectFrom('services')
    .where((row) =>
      row.or([
        row(
          'services.id',
          'in',
          row
            .selectFrom('service_proposals')
            .innerJoin('proposals', 'proposals.id', 'service_proposals.proposal_id')
            .select('service_proposals.service_id')
            .where('proposals.consultation_id', '=', consultationId),
        ),
        row(
          'services.id',
          'in',
          row
            .selectFrom('service_contributions')
            .innerJoin('contributions', 'contributions.id', 'service_contributions.contribution_id')
            .select('service_contributions.service_id')
            .where('contributions.consultation_id', '=', consultationId),
        ),
      ]),
    )
}

/** Until a day: those that had a dated stage before it, at the stage they had. */
export async function findReportServices(
  db: Db,
  consultationId: string,
  { endDay }: Period,
): Promise<ReportService[]> {
  const rows = await servicesOf(db, consultationId)
    .select(['id', 'name', 'stage', 'code_openness', 'accelerated', 'accelerated_since'])
    .orderBy('search_key')
    .orderBy('id')
    .execute()
  const stages = await stagesBefore(
    db,
    rows.map(({ id }) => id),
    endDay,
  )
  return rows.flatMap((row) => {
    const stage = endDay === null ? row.stage : stages.get(row.id)
    if (!stage) return []
    const since = row.accelerated_since
    const isAccelerated = row.accelerated === 1 && (!endDay || !since || since < endDay)
    return [
      {
        id: row.id,
        name: row.name,
        stage,
        openness: row.code_openness,
        accelerated: isAccelerated,
      },
    ]
  })
}

async function stagesBefore(db: Db, ids: string[], endDay: string | null) {
  if (ids.length === 0 || endDay === null) return new Map<string, Stage>()
  const rows = await db
    .selectFrom('service_stages')
    .select(['service_id', 'stage'])
    .where('service_id', 'in', ids)
    .where('since', '<', endDay)
    .orderBy('since')
    .execute()
  return new Map(rows.map((row) => [row.service_id, row.stage]))
}

/** Days on which territories began to use them; null: nobody knows. */
export async function findDeployments(db: Db, ids: string[], { endDay }: Period) {
  if (ids.length === 0) return []
  return db
    .selectFrom('deployments')
    .select(['service_id', 'territory_id', 'since'])
    .where('service_id', 'in', ids)
    .$if(endDay !== null, (query) => query.where('since', '<', endDay ?? ''))
    .execute()
}

export async function findMeasures(db: Db, ids: string[], { endDay }: Period) {
  if (ids.length === 0) return []
  return db
    .selectFrom('service_measures')
    .select(['service_id', 'indicator', 'unit', 'measured_on', 'value'])
    .where('service_id', 'in', ids)
    .$if(endDay !== null, (query) => query.where('measured_on', '<', endDay ?? ''))
    .orderBy('indicator')
    .orderBy('measured_on')
    .execute()
}
