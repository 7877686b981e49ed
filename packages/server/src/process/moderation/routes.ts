// Operations of moderation: reading one contribution, deciding, noting.

import { authorOf } from '../../people/staff/author.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { append } from '../../platform/events/journal.ts'
import type { Actor, App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { refuse } from '../../platform/refusal.ts'
import { getStaffContribution, noteContribution } from './contract.ts'
import { decide } from './decide.ts'

import {
  assignContribution,
  type DecisionInput,
  decideContributions,
  groupContribution,
  redirectContribution,
  rejectContribution,
  undoContributionDecision,
} from './decisions-contract.ts'

import { loadDetail, loadForStaff, loadOneForStaff } from './load.ts'
import { queueRoutes } from './queue-routes.ts'
import { resolveDecision } from './resolve.ts'
import { staffParts } from './staff-parts-store.ts'
import { insertNote } from './store.ts'

export function moderationRoutes(app: App, deps: Deps) {
  const { db } = deps.database
  queueRoutes(app, deps)

  serveStaff(app, getStaffContribution, (_, { params }) => loadDetail(db, params.id, deps.clock()))

  serveStaff(app, noteContribution, async (actor, { params, body }) => {
    const note = { id: deps.ids.uuid(), text: body.text, at: deps.clock().toISOString() }
    if (!(await staffParts(db, [params.id])).has(params.id)) refuse('contribution_not_found')
    await retried(db, async (trx) => {
      await insertNote(trx, { ...note, contribution_id: params.id, staff_id: actor.id })
      const event = { kind: 'contribution.noted', subject: params.id, at: note.at } as const
      await append(trx, [{ ...event, participantId: null, staffId: actor.id, data: {} }])
    })
    return { ...note, by: { id: actor.id, name: actor.name } }
  })
}

export function decisionRoutes(app: App, deps: Deps) {
  const { db } = deps.database
  const replying = (actor: Actor) => ({
    ...authorOf(actor, deps.clock),
    baseUrl: deps.config.baseUrl,
  })

  async function one(
    actor: Actor,
    { id, version }: { id: string; version: number },
    input: DecisionInput,
  ) {
    await retried(db, async (trx) => {
      const decision = await resolveDecision(trx, input)
      await decide(trx, replying(actor), { items: [{ id, version }], decision, isBulk: false })
    })
    return loadOneForStaff(db, id, deps.clock())
  }

  serveStaff(app, redirectContribution, (actor, { params, body: { version, ...body } }) =>
    one(actor, { id: params.id, version }, { act: 'redirect', ...body }),
  )
  serveStaff(app, rejectContribution, (actor, { params, body: { version, ...body } }) =>
    one(actor, { id: params.id, version }, { act: 'reject', ...body }),
  )
  serveStaff(app, groupContribution, (actor, { params, body: { version, ...body } }) =>
    one(actor, { id: params.id, version }, { act: 'group', ...body }),
  )
  serveStaff(app, assignContribution, (actor, { params, body: { version, ...body } }) =>
    one(actor, { id: params.id, version }, { act: 'assign', ...body }),
  )
  serveStaff(app, undoContributionDecision, (actor, { params, body: { version, ...body } }) =>
    one(actor, { id: params.id, version }, { act: 'undo', ...body }),
  )

  serveStaff(app, decideContributions, async (actor, { body: { items, decision: input } }) => {
    await retried(db, async (trx) => {
      const decision = await resolveDecision(trx, input)
      await decide(trx, replying(actor), { items, decision, isBulk: true })
    })
    const ids = items.map(({ id }) => id)
    return { items: await loadForStaff(db, ids, deps.clock()) }
  })
}
