// Binds the team's operations on consultations.

import type { Trx } from '../../platform/db/database.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Actor, App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import type { Maker } from './change.ts'
import { listForStaff, loadDetailForStaff, loadForStaff } from './load-staff.ts'
import { create, discard, edit, publish, restore } from './make.ts'
import { add, closeEarly, move } from './move.ts'
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

export function consultationStaffRoutes(app: App, { database: { db }, clock, config }: Deps) {
  const view = () => ({ now: clock().toISOString(), baseUrl: config.baseUrl })

  /** Does it in one transaction, then answers the consultation as it is now. */
  async function changing(
    actor: Actor,
    id: string,
    work: (trx: Trx, maker: Maker) => Promise<void>,
  ) {
    await retried(db, (trx) => work(trx, makerOf(actor)))
    return loadForStaff(db, id, view())
  }
  const makerOf = (actor: Actor): Maker => ({ staffId: actor.id, at: clock().toISOString() })

  serveStaff(app, listStaffConsultations, async (_, { query }) => ({
    items: await listForStaff(db, query, view()),
  }))
  serveStaff(app, getStaffConsultation, (_, { params }) =>
    loadDetailForStaff(db, params.id, view()),
  )
  serveStaff(app, createConsultation, async (actor, { body }) => {
    const id = await retried(db, (trx) => create(trx, makerOf(actor), body))
    return loadForStaff(db, id, view())
  })
  serveStaff(app, editConsultation, (actor, { params: { id }, body }) =>
    changing(actor, id, (trx, maker) => edit(trx, maker, id, body)),
  )
  serveStaff(app, publishConsultation, (actor, { params: { id }, body: { version } }) =>
    changing(actor, id, (trx, maker) => publish(trx, maker, { id, version })),
  )
  serveStaff(app, discardConsultation, (actor, { params: { id }, body: { version } }) =>
    changing(actor, id, (trx, maker) => discard(trx, maker, { id, version })),
  )
  serveStaff(app, restoreConsultation, (actor, { params: { id }, body: { version } }) =>
    changing(actor, id, (trx, maker) => restore(trx, maker, { id, version })),
  )
  serveStaff(app, addPhase, (actor, { params: { id }, body }) =>
    changing(actor, id, (trx, maker) => add(trx, maker, id, body)),
  )
  serveStaff(app, movePhase, (actor, { params, body }) =>
    changing(actor, params.id, (trx, maker) => move(trx, maker, { ...params, ...body })),
  )
  serveStaff(app, closePhase, (actor, { params, body }) =>
    changing(actor, params.id, (trx, maker) => closeEarly(trx, maker, { ...params, ...body })),
  )
}
