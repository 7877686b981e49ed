// Binds the team's operations on the catalogue.
import type { Deps } from '../../platform/deps.ts'
import type { Actor, App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { changeService, createNewService, type Decision } from './change.ts'
import { createFromDecision } from './from-decision.ts'
import { loadStaffPage, loadStaffService } from './load-staff.ts'
import { withDeployments, withMeasures, withStage } from './rules.ts'
import { requireSlug } from './slug.ts'
import {
  changeServiceStage,
  confirmService,
  createService,
  createServiceFromDecision,
  deployService,
  editService,
  measureService,
  staffGetService,
  staffListServices,
} from './staff-contract.ts'

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

  serveStaff(app, createService, async (actor, { body: { id: given, ...values } }) => {
    const id = given ?? requireSlug(values.name)
    await createNewService({ database, actor, now: clock() }, id, values)
    return load(id)
  })

  serveStaff(app, createServiceFromDecision, async (actor, { body }) =>
    load(await createFromDecision({ database, actor, now: clock() }, body)),
  )

  serveStaff(app, editService, (actor, input) =>
    change(actor, input, { kind: 'service.edited', changes: () => input.body.changes }),
  )

  serveStaff(app, changeServiceStage, (actor, input) => {
    const { stage, since } = input.body
    return change(actor, input, {
      kind: 'service.stage_changed',
      changes: ({ stages }) => ({ stages: withStage(stages, { stage, since }) }),
      data: { stage, since },
    })
  })

  serveStaff(app, deployService, (actor, input) =>
    change(actor, input, {
      kind: 'service.deployed',
      changes: (before) => ({ deployments: withDeployments(before.deployments, input.body) }),
      data: { added: input.body.add.length, removed: input.body.remove.length },
    }),
  )

  serveStaff(app, measureService, (actor, input) =>
    change(actor, input, {
      kind: 'service.measured',
      changes: ({ measures }) => ({ measures: withMeasures(measures, input.body) }),
      data: { added: input.body.add.length, removed: input.body.remove.length },
    }),
  )

  serveStaff(app, confirmService, (actor, input) =>
    change(actor, input, { kind: 'service.confirmed', changes: () => ({}) }),
  )
}
