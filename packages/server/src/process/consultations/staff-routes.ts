// Binds the team's operations on consultations.

import { authorOf } from '../../people/staff/author.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Actor, App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { listForStaff, loadDetailForStaff, loadForStaff } from './load-staff.ts'
import { create, discard, edit, publish, restore } from './make.ts'
import { add, closeEarly, move, type OnReopened } from './move.ts'
import { previewDates, previewPublication } from './previews.ts'
import {
  previewConsultationPublication,
  previewPhaseClosing,
  previewPhaseMove,
} from './previews-contract.ts'
import {
  addPhase,
  closePhase,
  createConsultation,
  discardConsultation,
  editConsultation,
  getStaffConsultation,
  listStaffConsultations,
  movePhase,
  publishConsultation,
  restoreConsultation,
} from './staff-contract.ts'

export function consultationStaffRoutes(
  app: App,
  { database: { db }, clock, config }: Deps,
  onReopened: OnReopened,
) {
  const view = () => ({ now: clock().toISOString(), baseUrl: config.baseUrl })

  /** Does it in one transaction, then answers the consultation as it is now. */
  async function changing(
    actor: Actor,
    id: string,
    work: (trx: Trx, author: ReturnType<typeof mover>) => Promise<void>,
  ) {
    await retried(db, (trx) => work(trx, mover(actor)))
    return loadForStaff(db, id, view())
  }
  const mover = (actor: Actor) => ({ ...authorOf(actor, clock), onReopened })

  serveStaff(app, listStaffConsultations, async (_, { query }) => ({
    items: await listForStaff(db, query, view()),
  }))
  serveStaff(app, getStaffConsultation, (_, { params }) =>
    loadDetailForStaff(db, params.id, view()),
  )
  serveStaff(app, createConsultation, async (actor, { body }) => {
    const id = await retried(db, (trx) => create(trx, authorOf(actor, clock), body))
    return loadForStaff(db, id, view())
  })
  serveStaff(app, editConsultation, (actor, { params: { id }, body }) =>
    changing(actor, id, (trx, author) => edit(trx, author, id, body)),
  )
  serveStaff(app, publishConsultation, (actor, { params: { id }, body: { version } }) =>
    changing(actor, id, (trx, author) => publish(trx, author, { id, version })),
  )
  serveStaff(app, discardConsultation, (actor, { params: { id }, body: { version } }) =>
    changing(actor, id, (trx, author) => discard(trx, author, { id, version })),
  )
  serveStaff(app, restoreConsultation, (actor, { params: { id }, body: { version } }) =>
    changing(actor, id, (trx, author) => restore(trx, author, { id, version })),
  )
  serveStaff(app, addPhase, (actor, { params: { id }, body }) =>
    changing(actor, id, (trx, author) => add(trx, author, id, body)),
  )
  serveStaff(app, movePhase, (actor, { params, body }) =>
    changing(actor, params.id, (trx, author) => move(trx, author, { ...params, ...body })),
  )
  serveStaff(app, closePhase, (actor, { params, body }) =>
    changing(actor, params.id, (trx, author) => closeEarly(trx, author, { ...params, ...body })),
  )

  const rehearsing = (actor: Actor) => ({ ...mover(actor), baseUrl: config.baseUrl })
  serveStaff(app, previewConsultationPublication, (actor, { params: { id }, body: { version } }) =>
    previewPublication(db, rehearsing(actor), { id, version }),
  )
  serveStaff(app, previewPhaseMove, (actor, { params, body }) =>
    previewDates(db, rehearsing(actor), params, (trx, author) =>
      move(trx, author, { ...params, ...body }),
    ),
  )
  serveStaff(app, previewPhaseClosing, (actor, { params, body }) =>
    previewDates(db, rehearsing(actor), params, (trx, author) =>
      closeEarly(trx, author, { ...params, ...body }),
    ),
  )
}
