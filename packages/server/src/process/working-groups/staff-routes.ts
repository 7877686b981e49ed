// Binds the team's operations on working groups.

import { authorOf } from '../../people/staff/author.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Actor, App } from '../../platform/http/context.ts'
import { recorded, requireActor, serveStaff } from '../../platform/http/serve-staff.ts'
import { refuse } from '../../platform/refusal.ts'
import { createGroup, editGroup } from './change.ts'
import { contactsCsv, readContacts } from './contacts.ts'
import { loadGroupForStaff, meetingForStaff } from './load.ts'
import { cancel, edit, plan } from './meetings.ts'
import { findMeeting } from './meetings-store.ts'
import { addMember, removeMember } from './membership.ts'
import { loadGroupPage, loadKept } from './pages-of-team.ts'
import { previewOf } from './previews.ts'
import {
  previewMeeting,
  previewMeetingCancellation,
  previewMeetingEdit,
} from './previews-contract.ts'
import {
  getStaffWorkingGroup,
  listKeptProposals,
  listStaffWorkingGroups,
} from './reading-contract.ts'
import {
  addGroupMember,
  cancelMeeting,
  createWorkingGroup,
  editMeeting,
  editWorkingGroup,
  planMeeting,
  readGroupContacts,
  removeGroupMember,
} from './staff-contract.ts'

export function workingGroupStaffRoutes(app: App, deps: Deps) {
  const { database, clock, config, ids, secrets } = deps
  const { db } = database
  const view = () => ({ now: clock().toISOString(), baseUrl: config.baseUrl })
  const loadMeeting = async (id: string) =>
    meetingForStaff((await findMeeting(db, id)) ?? refuse('meeting_not_found'), config.baseUrl)

  serveStaff(app, listKeptProposals, (_, { query }) => loadKept(db, query, view()))
  serveStaff(app, listStaffWorkingGroups, (_, { query }) => loadGroupPage(db, query, view()))
  serveStaff(app, getStaffWorkingGroup, (_, { params: { id } }) =>
    loadGroupForStaff(db, id, view()),
  )
  serveStaff(app, createWorkingGroup, async (actor, { body }) => {
    const id = await retried(db, (trx) => createGroup(trx, authorOf(actor, clock), body))
    return loadGroupForStaff(db, id, view())
  })
  serveStaff(app, editWorkingGroup, async (actor, { params: { id }, body }) => {
    await retried(db, (trx) => editGroup(trx, authorOf(actor, clock), { id, ...body }))
    return loadGroupForStaff(db, id, view())
  })

  serveStaff(app, addGroupMember, (actor, { body }) => {
    const author = { ...authorOf(actor, clock), receipt: ids.receipt, seal: secrets.seal }
    return retried(db, (trx) => addMember(trx, author, body))
  })
  serveStaff(app, removeGroupMember, (actor, { body }) =>
    retried(db, (trx) => removeMember(trx, authorOf(actor, clock), body)),
  )

  serveStaff(app, planMeeting, async (actor, { params, body }) => {
    const id = ids.uuid()
    await retried(db, (trx) =>
      plan(trx, authorOf(actor, clock), { id, groupId: params.id, ...body }),
    )
    return loadMeeting(id)
  })
  serveStaff(app, editMeeting, async (actor, { params: { id }, body }) => {
    await retried(db, (trx) => edit(trx, authorOf(actor, clock), { id, ...body }))
    return loadMeeting(id)
  })
  serveStaff(app, cancelMeeting, async (actor, { params: { id }, body }) => {
    await retried(db, (trx) => cancel(trx, authorOf(actor, clock), { id, ...body }))
    return loadMeeting(id)
  })

  serveStaff(app, previewMeeting, (actor, { params, body }) => {
    const id = ids.uuid()
    return previewOf(deps, id, (trx) =>
      plan(trx, authorOf(actor, clock), { id, groupId: params.id, ...body }),
    )
  })
  serveStaff(app, previewMeetingEdit, (actor, { params: { id }, body }) =>
    previewOf(deps, id, (trx) => edit(trx, authorOf(actor, clock), { id, ...body })),
  )
  serveStaff(app, previewMeetingCancellation, (actor, { params: { id }, body }) =>
    previewOf(deps, id, (trx) => cancel(trx, authorOf(actor, clock), { id, ...body })),
  )

  const contacts = (actor: Actor, groupId: string, format: 'json' | 'csv') => {
    const reader = { ...authorOf(actor, clock), unseal: secrets.unseal }
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
