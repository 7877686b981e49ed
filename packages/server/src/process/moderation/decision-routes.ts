// Operations that decide: on one contribution, on many at once, and what either would do.
import { authorOf } from '../../people/staff/author.ts'
import { rehearsed } from '../../platform/db/rehearse.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Actor, App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { languageOf } from '../../platform/language/language.ts'
import { refuse } from '../../platform/refusal.ts'
import { decide, type Versioned } from './decide.ts'
import {
  assignContribution,
  type DecisionInput,
  decideContributions,
  groupContribution,
  previewContributionDecisions,
  previewReply,
  redirectContribution,
  rejectContribution,
  undoContributionBatch,
  undoContributionDecision,
} from './decisions-contract.ts'
import { loadOneForStaff } from './load.ts'
import { previewDecisions, replyPreview } from './previews.ts'
import { resolveDecision } from './resolve.ts'
import { batchOf } from './store.ts'
import { reachOfEvents } from './told.ts'

export function decisionRoutes(app: App, deps: Deps) {
  const { db } = deps.database
  const replying = (actor: Actor) => ({
    ...authorOf(actor, deps.clock),
    baseUrl: deps.config.baseUrl,
  })

  async function one(actor: Actor, { id, version }: Versioned, input: DecisionInput) {
    const { leavesAt } = await retried(db, async (trx) => {
      const decision = await resolveDecision(trx, input)
      const request = { items: [{ id, version }], decision, isBulk: false }
      const { events } = await decide(trx, replying(actor), request)
      return reachOfEvents(trx, events, deps.clock())
    })
    return { ...(await loadOneForStaff(db, id, deps.clock())), leavesAt }
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

  async function together(trx: Trx, actor: Actor, items: Versioned[], input: DecisionInput) {
    const decision = await resolveDecision(trx, input)
    const batch = input.act === 'assign' || input.act === 'undo' ? null : deps.ids.uuid()
    const request = { items, decision, isBulk: true, ...(batch && { batchId: batch }) }
    const done = await decide(trx, replying(actor), request)
    return { batch, ...done, ...(await reachOfEvents(trx, done.events, deps.clock())) }
  }

  serveStaff(app, decideContributions, (actor, { body: { items, decision } }) =>
    retried(db, (trx) => together(trx, actor, items, decision)),
  )

  serveStaff(app, undoContributionBatch, (actor, { params, body: { except, ...undo } }) =>
    retried(db, async (trx) => {
      const batch = await batchOf(trx, params.id)
      const items = batch.filter(({ id }) => !except.includes(id))
      if (items.length === 0) refuse('nothing_to_undo')
      return together(trx, actor, items, { act: 'undo', ...undo })
    }),
  )

  serveStaff(app, previewContributionDecisions, (actor, { body: { items, decision } }, c) => {
    const language = languageOf(c.req.header('Accept-Language'))
    return previewDecisions(items, language, (left) =>
      rehearsed(db, (trx) => together(trx, actor, left, decision)),
    )
  })

  serveStaff(app, previewReply, (actor, { body: { decision: input, ...item } }) =>
    replyPreview(deps, { author: replying(actor), item, input }),
  )
}
