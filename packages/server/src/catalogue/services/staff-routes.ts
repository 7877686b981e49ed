// Binds the team's operations on the catalogue.
import type { Deps } from '../../platform/deps.ts'
import type { Actor, App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { refuse } from '../../platform/refusal.ts'
import { requireSlug } from '../../platform/text/slug.ts'
import { changeService, createNewService, type Decision } from './change.ts'
import { createFromDecision } from './from-decision.ts'
import { pageOfFunded } from './funded-store.ts'
import { loadHistory } from './history.ts'
import { loadStaffPage, loadStaffService } from './load-staff.ts'
import { withDeployments, withMeasures, withStage } from './rules.ts'
import {
  changeServiceStage,
  confirmService,
  createService,
  createServiceFromDecision,
  deployService,
  editService,
  getServiceHistory,
  listFundedContributions,
  measureService,
  staffGetService,
  staffListServices,
} from './staff-contract.ts'
import { findRow } from './values.store.ts'

export function serviceStaffRoutes(app: App, { database, clock, config }: Deps) {
  const view = () => ({ ...config, now: clock() })
  const load = (id: string) => loadStaffService(database.db, id, view())

  type Target = { params: { id: string }; body: { version: number } }
  async function change(actor: Actor, { params, body }: Target, decision: Decision) {
    const target = { id: params.id, version: body.version }
    await changeService({ database, actor, now: clock() }, target, decision)
    return load(params.id)
  }

  serveStaff(app, staffListServices, (_, { query }) => loadStaffPage(database.db, query, view()))
  serveStaff(app, staffGetService, (_, { params }) => load(params.id))

  serveStaff(app, getServiceHistory, async (_, { params, query }) => {
    if (!(await findRow(database.db, params.id))) refuse('service_not_found')
    return loadHistory(database.db, params.id, query)
  })

  serveStaff(app, createService, async (actor, { body: { id: given, ...values } }) => {
    const id = given ?? requireSlug(values.name)
    await createNewService({ database, actor, now: clock() }, id, values)
    return load(id)
  })

  serveStaff(app, listFundedContributions, async (_, { query }) => {
    const { rows, ...page } = await pageOfFunded(database.db, query)
    const items = rows.map(({ granted_cents, decided_on, roadmap, ...row }) => ({
      ...row,
      grantedCents: granted_cents ?? 0,
      decidedOn: decided_on.slice(0, 10),
      roadmap: roadmap ?? '',
    }))
    return { items, ...page }
  })

  serveStaff(app, createServiceFromDecision, async (actor, { body }) =>
    load(await createFromDecision({ database, actor, now: clock() }, body)),
  )

  serveStaff(app, editService, (actor, input) =>
    change(actor, input, {
      changes: () => input.body.changes,
      fact: (fields) => ({ kind: 'service.edited', data: { fields } }),
    }),
  )

  serveStaff(app, changeServiceStage, (actor, input) => {
    const { stage, since } = input.body
    return change(actor, input, {
      changes: ({ stages }) => ({ stages: withStage(stages, { stage, since }) }),
      fact: (fields) => ({ kind: 'service.stage_changed', data: { stage, since, fields } }),
    })
  })

  serveStaff(app, deployService, (actor, input) =>
    change(actor, input, {
      changes: (before) => ({ deployments: withDeployments(before.deployments, input.body) }),
      fact: (fields) => ({ kind: 'service.deployed', data: { ...countsOf(input.body), fields } }),
    }),
  )

  serveStaff(app, measureService, (actor, input) =>
    change(actor, input, {
      changes: ({ measures }) => ({ measures: withMeasures(measures, input.body) }),
      fact: (fields) => ({ kind: 'service.measured', data: { ...countsOf(input.body), fields } }),
    }),
  )

  serveStaff(app, confirmService, (actor, input) =>
    change(actor, input, {
      changes: () => ({}),
      fact: (fields) => ({ kind: 'service.confirmed', data: { fields } }),
    }),
  )
}

const countsOf = ({ add, remove }: { add: unknown[]; remove: unknown[] }) => ({
  added: add.length,
  removed: remove.length,
})
