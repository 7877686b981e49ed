// One's own sessions: which are open, closing any of them, and signing out, at the provider too.

import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { dropCookie, keepCookie, readCookie } from '../../platform/http/cookies.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import { clearSessionCookie, sessionTokenHash } from '../../platform/http/session.ts'
import { leavingPage } from '../../platform/layout/leaving-page.tsx'
import { isAt, paths } from '../../platform/paths.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { hashToken } from '../../platform/secrets.ts'
import { providers } from '../providers/names.ts'
import { deleteDeparturesOf } from '../providers/store.ts'
import { isFresh, requireFresh } from './fresh.ts'
import { deleteSession, openSessionsOf, revokeOthers, revokeSession } from './session-store.ts'
import { sessionsPage, signedOutPage } from './sessions-view.tsx'
import { findParticipant } from './store.ts'
import { visitorOf } from './visitor.ts'

export function sessionPages(app: App, { database, clock, log }: Deps) {
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
    const next = nextAfter(suite)
    const ended = await deleteSession(database.db, sessionTokenHash(c))
    if (ended) log.info({ session: ended.id, proof: ended.proof }, 'signed out')
    clearSessionCookie(c)
    dropCookie(c, 'parvis-reprise')
    const browser = readCookie(c, 'parvis-depart')
    if (browser) await deleteDeparturesOf(database.db, hashToken(browser))
    dropCookie(c, 'parvis-depart')
    if (!ended?.id_token || ended.proof === 'email') return c.redirect(next, 303)
    return leave(c, { provider: ended.proof, sealed: ended.id_token, next })
  })

  app.get(paths.signOutReturn.pattern, (c) => {
    const [state, next] = (readCookie(c, 'parvis-retour') ?? '').split('~')
    dropCookie(c, 'parvis-retour')
    return c.redirect(state && state === c.req.query('state') ? nextAfter(next) : '/', 303)
  })
}

/** Only to our own pages that go on after a sign-out. */
function nextAfter(path: string | undefined) {
  return path && (isAt(paths.intent, path) || isAt(paths.space, path)) ? path : '/'
}

type Leaving = { provider: 'pro_connect' | 'france_connect'; sealed: string; next: string }

/** Otherwise the next person at this computer would be signed in as this one, without being asked. */
async function leave(c: Context, { provider, sealed, next }: Leaving) {
  const { secrets, providers: clients } = c.get('deps')
  const { label } = providers[provider]
  const state = secrets.token()
  const href = await clients[provider]
    ?.signOutUrl({ idToken: secrets.unseal(sealed), state })
    .catch((error: unknown) => {
      if (error instanceof Refusal) return undefined
      throw error
    })
  const done = { title: 'Votre session est fermée ici' }
  if (!href) {
    const text = `${label} ne répond pas : votre session y est peut-être encore ouverte. Sur un ordinateur partagé, fermez toutes les fenêtres du navigateur.`
    return html(c, signedOutPage({ ...done, text, next }))
  }
  keepCookie(c, 'parvis-retour', `${state}~${next}`, 600)
  const text = `Vous allez vers ${label} pour y fermer votre session aussi, puis revenez ici.`
  return html(c, leavingPage({ ...done, text, link: `Continuer vers ${label}`, href }))
}
