// Signing in again, on the way to what cannot be undone: by a code, or at one's provider.

import { codeMail } from '../../mail/code-mail.ts'
import { purposes } from '../../mail/purposes.ts'
import { askCode } from '../../people/participants/ask-code.ts'
import { browserOf } from '../../people/participants/browser.ts'
import { freshCodePage, signInAgainPage } from '../../people/participants/fresh-view.tsx'
import { keepForm, keptPage } from '../../people/participants/kept-form.ts'
import { signInByCode } from '../../people/participants/sign-in.ts'
import { findParticipant } from '../../people/participants/store.ts'
import { visitorOf } from '../../people/participants/visitor.ts'
import { pageOfForm, wayBack } from '../../people/participants/way-back.ts'
import { requestAuthorization } from '../../people/providers/authorization-request.ts'
import type { Deps } from '../../platform/deps.ts'
import { askerOf, provedGuesser } from '../../platform/http/asker.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { formStep, readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import { setSessionCookie } from '../../platform/http/session.ts'
import { requireSixDigits } from '../../platform/http/typed.ts'
import { languageOf, wordRefusal } from '../../platform/language/language.ts'
import { paths } from '../../platform/paths.ts'
import { guessOf } from '../../platform/rate-limits/proof.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'

export function freshPages(app: App, deps: Deps) {
  app.post(paths.freshSignIn.pattern, async (c) => {
    const { suite } = await readForm(c)
    const visitor = (await visitorOf(c)) ?? refuse('sign_in_required')
    const back = wayBack(suite)
    // A provider says nothing of where one was.
    if (keptPage(c, visitor) !== back) keepForm(c, visitor, { page: back, fields: {} })
    const own = await findParticipant(deps.database.db, visitor.participantId)
    // Without a mailbox of their own they came from a provider, and go back there.
    if (!own?.email_index) {
      if (visitor.proof === 'email') return refuse('sign_in_required')
      return requestAuthorization(c, visitor.proof, { proving: visitor.tokenHash })
    }
    const language = languageOf(c.req.header('Accept-Language'))
    const purpose = purposes.again(visitor)
    const compose = codeMail(purpose, language)
    const sending = {
      email: visitor.email,
      purpose,
      compose,
      asker: askerOf(c, { isProved: true }),
      // Of a mailbox that one proved, the rest is held by someone who reads it.
      isOwner: true,
    }
    const { challenge } = await askCode(c, sending)
    const query = new URLSearchParams({ demande: challenge, suite: back })
    return c.redirect(`${paths.freshSignIn()}?${query}`, 303)
  })

  app.get(paths.freshSignIn.pattern, async (c) => {
    const suite = c.req.query('suite')
    const challenge = c.req.query('demande')
    if (!suite || !challenge) return c.redirect(paths.space(), 303)
    const back = wayBack(suite)
    return html(c, freshCodePage({ back, challenge }))
  })

  app.post(paths.freshVerification.pattern, async (c) => {
    const back = wayBack(c.req.query('suite'))
    const visitor = (await visitorOf(c)) ?? refuse('sign_in_required')
    return formStep(c, {
      proves: ({ demande = '' }) => guessOf(demande),
      async step({ demande = '', code = '', ...given }) {
        requireSixDigits(code)
        const { token, seconds } = await signInByCode(deps, {
          challenge: demande,
          purpose: purposes.again(visitor),
          typed: code,
          browser: browserOf(c),
          language: languageOf(c.req.header('Accept-Language')),
          asker: await provedGuesser(c, demande, given),
        })
        setSessionCookie(c, token, seconds)
        return c.redirect(back, 303)
      },
      again: (shown) => {
        const challenge = shown.values.demande ?? ''
        return html(c, freshCodePage({ ...shown, back, challenge }), shown.status)
      },
    })
  })
}

/** In place of the page whose form was refused: what was typed there waits until one is back. */
export async function showSignInAgain(c: Context, refusal: Refusal) {
  const visitor = (await visitorOf(c)) ?? refuse('sign_in_required')
  const fields = c.req.method === 'POST' ? await readForm(c) : {}
  const back = pageOfForm(c.req.path, fields) ?? paths.space()
  const isKept = keepForm(c, visitor, { page: back, fields })
  const own = await findParticipant(c.get('deps').database.db, visitor.participantId)
  const again = { back, visitor, hasMailbox: own?.email_index !== null }
  const message = wordRefusal(refusal.code, refusal.facts)
  return html(c, signInAgainPage({ ...again, message, isKept }), 403)
}
