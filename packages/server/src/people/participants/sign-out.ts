// Ending a session wherever it is asked for, at the provider too: otherwise the next person at this computer would go on as this one.

import type { Context } from '../../platform/http/context.ts'
import { dropCookie, keepCookie, readCookie } from '../../platform/http/cookies.ts'
import { html } from '../../platform/http/hosted.ts'
import { clearSessionCookie, sessionTokenHash } from '../../platform/http/session.ts'
import { leavingPage } from '../../platform/layout/leaving-page.tsx'
import { Refusal } from '../../platform/refusal.ts'
import { hashToken } from '../../platform/secrets.ts'
import { providers } from '../providers/names.ts'
import { deleteDeparturesOf } from '../providers/store.ts'
import { deleteSession } from './session-store.ts'
import { signedOutPage } from './sessions-view.tsx'

/** Leads to `next`, by the provider that opened the session. */
export async function signOut(c: Context, next: string) {
  const { database, log } = c.get('deps')
  const ended = await deleteSession(database.db, sessionTokenHash(c))
  if (ended) log.info({ session: ended.id, proof: ended.proof }, 'signed out')
  clearSessionCookie(c)
  dropCookie(c, 'parvis-reprise')
  const browser = readCookie(c, 'parvis-depart')
  if (browser) await deleteDeparturesOf(database.db, hashToken(browser))
  dropCookie(c, 'parvis-depart')
  if (!ended?.id_token || ended.proof === 'email') return c.redirect(next, 303)
  return leave(c, { provider: ended.proof, sealed: ended.id_token, next })
}

type Leaving = { provider: 'pro_connect' | 'france_connect'; sealed: string; next: string }

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
