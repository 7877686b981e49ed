// Binds what has changed since: as a page, or as a stream that goes on.
import type { Deps } from '../../platform/deps.ts'
import { journalPosition } from '../../platform/events/journal.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { parseInput } from '../../platform/http/faults.ts'
import { requireActor, serveStaff, serveUnrecorded } from '../../platform/http/serve-staff.ts'
import { staffCredentials } from '../../platform/http/staff-session.ts'
import { sendPieces } from '../../platform/http/stream.ts'
import { changesAfter } from './follow.ts'
import { sayPresent } from './presence.ts'
import { heardBy } from './read.ts'
import { listStaffChanges, sayStaffPresent } from './staff-contract.ts'

export function changeRoutes(app: App, deps: Deps) {
  const {
    database: { db },
    following,
  } = deps
  app.get(listStaffChanges.path, async (c, next) => {
    if (!/\btext\/event-stream\b/.test(c.req.header('Accept') ?? '')) return next()
    const member = await requireActor(c, listStaffChanges)
    const { after } = parseInput(listStaffChanges.query, placeIn(c))
    c.header('Content-Type', 'text/event-stream; charset=utf-8')
    c.header('Cache-Control', 'no-store, no-transform')
    // nginx would keep the first words back until its buffer is full.
    c.header('X-Accel-Buffering', 'no')
    // What ends is not kept for a next request: the server need not wait for one as it stops.
    c.header('Connection', 'close')
    if (c.req.raw.method === 'HEAD') return c.body(null)
    const pieces = await following.open({ member, credentials: staffCredentials(c), after })
    return sendPieces(c, () => pieces)
  })

  serveStaff(app, listStaffChanges, async (member, { query: { after, limit } }) => {
    const from = after ?? (await journalPosition(db))
    const { changes, last, isFull } = await changesAfter(db, from, limit)
    return { items: heardBy(member, changes), last, more: isFull }
  })

  // Passing, and no act of the team: the log does not tell of it.
  serveUnrecorded(app, sayStaffPresent, (member, { body }) => sayPresent(deps, member, body))
}

/** A browser that begins again says how far it had come; the address, where it began at first. */
function placeIn(c: Context) {
  const last = c.req.header('Last-Event-ID')
  return last ? { ...c.req.query(), after: last } : c.req.query()
}
