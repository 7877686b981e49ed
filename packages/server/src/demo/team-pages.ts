// Comes in as someone of the demonstration's team, by one click: bound in a demonstration, and nowhere else.

import { isOfDemo } from '../people/staff/demo-members.ts'
import { keepStaffSession, openStaffSession, staffBrowserOf } from '../people/staff/open-session.ts'
import { placeAfter } from '../people/staff/place-after.ts'
import { pageAct } from '../people/staff/present.ts'
import { findMember } from '../people/staff/store.ts'
import { retried } from '../platform/db/retry.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/context.ts'
import { readForm } from '../platform/http/form.ts'
import { paths } from '../platform/paths.ts'
import { refuse } from '../platform/refusal.ts'

export function demoTeamPages(app: App, deps: Deps) {
  app.post(paths.demoTeamSignIn.pattern, async (c) => {
    const { membre: staffId = '', suite } = await readForm(c)
    const browser = staffBrowserOf(c)
    const token = await pageAct(c, { staffId, operation: 'signIn' }, () =>
      retried(deps.database.db, async (trx) => {
        const member = isOfDemo(staffId) ? await findMember(trx, staffId) : undefined
        // A database that nobody seeded as a demonstration holds none of them.
        if (!member || member.ended_at) return refuse('staff_member_not_found')
        return openStaffSession(trx, deps, { staffId, proof: 'demonstration', browser })
      }),
    )
    keepStaffSession(c, token)
    return c.redirect(placeAfter(suite), 303)
  })
}
