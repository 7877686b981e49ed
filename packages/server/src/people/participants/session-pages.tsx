// One's own sessions: which are open, closing any of them, and signing out, at the provider too.

import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { dropCookie, readCookie } from '../../platform/http/cookies.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import { isAt, paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { isFresh, requireFresh } from './fresh.ts'
import { openSessionsOf, revokeOthers, revokeSession } from './session-store.ts'
import { sessionsPage } from './sessions-view.tsx'
import { signOut } from './sign-out.ts'
import { findParticipant } from './store.ts'
import { visitorOf } from './visitor.ts'

export function sessionPages(app: App, { database, clock }: Deps) {
  app.get(paths.sessions.pattern, async (c) => {
    const visitor = await visitorOf(c)
    if (!visitor) return c.redirect(paths.space(), 303)
    const now = clock().toISOString()
    const sessions = await openSessionsOf(database.db, visitor.participantId, now)
    const own = await findParticipant(database.db, visitor.participantId)
    return html(
      c,
      sessionsPage({
        sessions,
        visitor,
        hasMailbox: own?.email_index !== null,
        isFresh: isFresh(visitor, clock()),
      }),
    )
  })

  app.post(paths.closeSession.pattern, async (c) => {
    const visitor = (await visitorOf(c)) ?? refuse('sign_in_required')
    requireFresh(visitor, clock())
    const { session } = await readForm(c)
    const done = await revokeSession(database.db, visitor.participantId, session ?? '')
    if (!done) refuse('session_not_found')
    return c.redirect(paths.sessions(), 303)
  })

  app.post(paths.closeOtherSessions.pattern, async (c) => {
    const visitor = (await visitorOf(c)) ?? refuse('sign_in_required')
    requireFresh(visitor, clock())
    await revokeOthers(database.db, visitor.participantId, visitor.tokenHash)
    return c.redirect(paths.sessions(), 303)
  })

  app.post(paths.signOut.pattern, async (c) => {
    const { suite } = await readForm(c)
    return signOut(c, nextAfter(suite))
  })

  app.get(paths.signOutReturn.pattern, (c) => {
    const [state, next] = (readCookie(c, 'parvis-retour') ?? '').split('~')
    dropCookie(c, 'parvis-retour')
    return c.redirect(state && state === c.req.query('state') ? nextAfter(next) : '/', 303)
  })
}

const backTo = [paths.intent, paths.intents, paths.supports, paths.space]

/** Only to our own pages that go on after a sign-out. */
function nextAfter(path = '') {
  const [page = ''] = path.split('?')
  return backTo.some((one) => isAt(one, page)) ? path : '/'
}
