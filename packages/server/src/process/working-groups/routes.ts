// Operations on working groups, and their calendars.

import type { Db } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { allowAnyOrigin } from '../../platform/http/cors.ts'
import { serve } from '../../platform/http/serve.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { loadProposalFacts } from '../proposals/facts.ts'
import { calendarOf } from './calendar.ts'
import { getWorkingGroup, listWorkingGroups } from './contract.ts'
import { loadGroup, loadGroups } from './load.ts'
import { findMeeting, type MeetingRow, meetingsOf } from './meetings-store.ts'
import { workingGroupStaffRoutes } from './staff-routes.ts'
import { type FoundGroup, findGroup, groupsWith } from './store.ts'

export function workingGroupRoutes(app: App, deps: Deps) {
  const { db } = deps.database
  const { baseUrl } = deps.config
  const view = () => ({ now: deps.clock().toISOString(), baseUrl })

  serve(app, listWorkingGroups, async (_, { query }) => ({
    items: await loadGroups(db, query.proposal, view()),
  }))
  serve(app, getWorkingGroup, (_, { params }) => loadGroup(db, params.id, view()))
  workingGroupStaffRoutes(app, deps)

  app.get(paths.workingGroupCalendar.pattern, async (c) => {
    const group = (await findGroup(db, c.req.param('id'))) ?? refuse('working_group_not_found')
    const meetings = await meetingsOf(db, [group.id])
    return send(c, { name: group.title, groups: [group], meetings })
  })

  app.get(paths.meetingCalendar.pattern, async (c) => {
    const { id, file } = c.req.param()
    const [, meetingId = ''] = /^([\w-]+)\.ics$/.exec(file) ?? []
    const meeting = await findMeeting(db, meetingId)
    const group = await findGroup(db, id)
    if (!meeting || !group || meeting.group_id !== id) return refuse('meeting_not_found')
    return send(c, { name: group.title, groups: [group], meetings: [meeting] })
  })

  app.get(paths.proposalCalendar.pattern, async (c) => {
    const id = c.req.param('id')
    const { title } = (await loadProposalFacts(db, [id])).get(id) ?? refuse('proposal_not_found')
    return send(c, { name: title, ...(await ofProposal(db, id)) })
  })

  type Sent = { name: string; groups: FoundGroup[]; meetings: MeetingRow[] }
  function send(c: Context, { name, groups, meetings }: Sent) {
    allowAnyOrigin(c)
    const names = new Map(groups.map((group) => [group.id, group.title]))
    c.header('Content-Type', 'text/calendar; charset=utf-8')
    c.header('Content-Disposition', 'inline; filename="agenda.ics"')
    c.header('Cache-Control', 'public, max-age=300')
    return c.body(calendarOf({ name, meetings, groups: names, baseUrl }))
  }
}

async function ofProposal(db: Db, proposalId: string) {
  const groups = await groupsWith(db, { proposalId })
  const meetings = await meetingsOf(
    db,
    groups.map(({ id }) => id),
  )
  return { groups, meetings }
}
