// Operations of moderation: reading the queue and one contribution, noting.

import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { append } from '../../platform/events/journal.ts'
import type { App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { refuse } from '../../platform/refusal.ts'
import { getStaffContribution, noteContribution } from './contract.ts'
import { loadDetail } from './load.ts'
import { queueRoutes } from './queue-routes.ts'
import { revisionRoutes } from './revision-routes.ts'
import { staffParts } from './staff-parts-store.ts'
import { insertNote } from './store.ts'

export function moderationRoutes(app: App, deps: Deps) {
  const { db } = deps.database
  queueRoutes(app, deps)
  revisionRoutes(app, deps)

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
