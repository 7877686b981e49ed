// Operations on diagnoses: eligibility for anyone, thresholds and follow-up for the team.

import { z } from 'zod'
import { authorOf } from '../../people/staff/author.ts'
import { fromJson } from '../../platform/db/json.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { serve } from '../../platform/http/serve.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { diagnoses as machine } from '../requests/diagnosis.ts'
import { diagnosisStates } from '../requests/diagnosis-states.ts'
import { followUp } from '../requests/follow-up.ts'
import { loadRequest, loadRequestPage } from '../requests/load.ts'
import { changeThresholds } from './change-thresholds.ts'
import { DiagnosisEligibility, getDiagnosisEligibility } from './contract.ts'
import { assessOne, countEligible, loadThresholds, presentEligibility, sourceOf } from './load.ts'
import {
  asThresholds,
  changeDiagnosisSettings,
  countDiagnosisThresholds,
  followDiagnosis,
  getDiagnosis,
  getDiagnosisSettings,
  listDiagnoses,
} from './staff-contract.ts'

const state = z.enum(diagnosisStates)
const facts = DiagnosisEligibility.pick({
  population: true,
  populationKind: true,
  threshold: true,
  comparison: true,
}).extend({ edition: z.string() })

export function diagnosisRoutes(app: App, { database, clock, secrets, config }: Deps) {
  const { db } = database

  serve(app, getDiagnosisEligibility, async (_, { query }) =>
    presentEligibility(await assessOne(db, query.territory), config.baseUrl),
  )

  serveStaff(app, listDiagnoses, async (_, { query }) => {
    const { items, ...page } = await loadRequestPage(db, { ...query, kind: machine.kind })
    const shown = items.map(({ row, common }) => ({ ...common, state: state.parse(row.state) }))
    return { items: shown, ...page }
  })

  const load = async (id: string) => {
    const { row, common, detail } = await loadRequest(db, machine, id, secrets)
    const { edition, ...figures } = facts.parse(fromJson(row.facts))
    const eligibility = { ...figures, source: sourceOf({ edition }) }
    return { ...common, ...detail, state: state.parse(row.state), eligibility }
  }

  serveStaff(app, getDiagnosis, (_, { params }) => load(params.id))

  serveStaff(app, followDiagnosis, async (actor, { params: { id }, body }) => {
    const author = authorOf(actor, clock)
    await retried(db, (trx) => followUp(trx, author, { machine, id, ...body }))
    return load(id)
  })

  const loadSettings = async () => {
    const settings = await loadThresholds(db)
    return { ...settings, counts: await countEligible(db, settings.thresholds) }
  }

  serveStaff(app, getDiagnosisSettings, loadSettings)

  serveStaff(app, countDiagnosisThresholds, (_, { query }) =>
    countEligible(db, asThresholds(query)),
  )

  serveStaff(app, changeDiagnosisSettings, async (actor, { body }) => {
    const author = authorOf(actor, clock)
    await retried(db, (trx) => changeThresholds(trx, author, body))
    return loadSettings()
  })
}
