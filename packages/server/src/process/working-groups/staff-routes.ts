// Binds the team's operations on working groups.

import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Actor, App } from '../../platform/http/context.ts'
import { recorded, requireActor, serveStaff } from '../../platform/http/serve-staff.ts'
import { refuse } from '../../platform/refusal.ts'
import { createGroup, editGroup } from './change.ts'
import { contactsCsv, readContacts } from './contacts.ts'
import { listGroupsForStaff, loadGroupForStaff, meetingForStaff } from './load.ts'
import { cancel, edit, plan } from './meetings.ts'
import { findMeeting } from './meetings-store.ts'
import { addMember, removeMember } from './membership.ts'
import {
  addGroupMember,
  cancelMeeting,
  createWorkingGroup,
  editMeeting,
  editWorkingGroup,
  listStaffWorkingGroups,
  planMeeting,
  readGroupContacts,
  removeGroupMember,
} from './staff-contract.ts'

export function workingGroupStaffRoutes(app: App, deps: Deps) {
  const { database, clock, config, ids, secrets } = deps
  const { db } = database
  const view = () => ({ now: clock().toISOString(), baseUrl: config.baseUrl })
  const makerOf = (actor: Actor) => ({ staffId: actor.id, at: clock().toISOString() })
  const loadMeeting = async (id: string) =>
    meetingForStaff((await findMeeting(db, id)) ?? refuse('meeting_not_found'), config.baseUrl)

  serveStaff(app, listStaffWorkingGroups, async (_, { query }) => ({
    items: await listGroupsForStaff(db, query.proposal, view()),
  }))
  serveStaff(app, createWorkingGroup, async (actor, { body }) => {
    const id = await retried(db, (trx) => createGroup(trx, makerOf(actor), body))
    return loadGroupForStaff(db, id, view())
  })
  serveStaff(app, editWorkingGroup, async (actor, { params: { id }, body }) => {
    await retried(db, (trx) => editGroup(trx, makerOf(actor), { id, ...body }))
    return loadGroupForStaff(db, id, view())
  })

  serveStaff(app, addGroupMember, (actor, { body }) => {
    const maker = { ...makerOf(actor), receipt: ids.receipt, seal: secrets.seal }
    return retried(db, (trx) => addMember(trx, maker, body))
  })
  serveStaff(app, removeGroupMember, (actor, { body }) =>
    retried(db, (trx) => removeMember(trx, makerOf(actor), body)),
  )

  serveStaff(app, planMeeting, async (actor, { params, body }) => {
    const id = ids.uuid()
    await retried(db, (trx) => plan(trx, makerOf(actor), { id, groupId: params.id, ...body }))
    return loadMeeting(id)
  })
  serveStaff(app, editMeeting, async (actor, { params: { id }, body }) => {
    await retried(db, (trx) => edit(trx, makerOf(actor), { id, ...body }))
    return loadMeeting(id)
  })
  serveStaff(app, cancelMeeting, async (actor, { params: { id }, body }) => {
    await retried(db, (trx) => cancel(trx, makerOf(actor), { id, ...body }))
    return loadMeeting(id)
  })

  const contacts = (actor: Actor, groupId: string, format: 'json' | 'csv') => {
    const reader = { ...makerOf(actor), unseal: secrets.unseal }
    return retried(db, (trx) => readContacts(trx, reader, { groupId, format }))
  }
  serveStaff(app, readGroupContacts, async (actor, { params: { id } }) => ({
    items: await contacts(actor, id, 'json'),
  }))
  app.post('/v1/staff/working-groups/:id/contacts.csv', async (c) => {
    const actor = await requireActor(c, readGroupContacts)
    const doing = { actor, operation: readGroupContacts.id }
    const rows = await recorded(c, doing, () => contacts(actor, c.req.param('id'), 'csv'))
    const csv = contactsCsv(rows)
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', 'attachment; filename="contacts.csv"')
    c.header('Cache-Control', 'no-store')
    return c.body(csv)
  })
}
