// Signing in to register a site, by a code as everywhere, and back to the page that was asked for.

import { codeMail } from '../../mail/code-mail.ts'
import { purposes } from '../../mail/purposes.ts'
import { browserOf } from '../../people/participants/browser.ts'
import { sendCode, signInByCode } from '../../people/participants/sign-in.ts'
import { visitorOf } from '../../people/participants/visitor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { html, readForm } from '../../platform/http/hosted.ts'
import { setSessionCookie } from '../../platform/http/session.ts'
import { statusOf, told, toldHere } from '../../platform/http/told.ts'
import { languageOf } from '../../platform/language/language.ts'
import { canonicalMailbox } from '../../platform/mail-domains/mailbox.ts'
import { isAt, paths } from '../../platform/paths.ts'
import { askProof, codeOf, guessOf } from '../../platform/rate-limits/proof.ts'
import { provedAsker, provedGuesser } from '../../platform/rate-limits/subjects.ts'
import { Refusal } from '../../platform/refusal.ts'
import { codePage, signInPage } from './sign-in-view.tsx'

const purpose = purposes.sites
const { boundTo } = purpose

export function siteSignInPages(app: App, deps: Deps) {
  app.post(paths.siteSignIn.pattern, async (c) => {
    const { courriel = '', suite, preuve, attente, passe } = await readForm(c)
    const given = { preuve, attente, passe }
    const to = wayOn(suite)
    try {
      const email = canonicalMailbox(courriel)
      if (!email) {
        const fault = courriel.trim() === '' ? 'required' : 'not_an_address'
        throw new Refusal('invalid_input', {}, [{ path: 'courriel', fault }])
      }
      const language = languageOf(c.req.header('Accept-Language'))
      const compose = codeMail(purpose, language)
      const asker = await provedAsker(c, { boundTo, given })
      const { challenge } = await sendCode(deps, { email, purpose, compose, asker })
      const query = new URLSearchParams({ demande: challenge, suite: to })
      return c.redirect(`${paths.siteSignIn()}?${query}`, 303)
    } catch (error) {
      const proof = await askProof(deps, error, { action: codeOf(boundTo), given })
      const kept = { suite: to, values: { courriel }, proof }
      return again(c, error, (shown) => signInPage({ ...shown, ...kept }))
    }
  })

  app.get(paths.siteSignIn.pattern, (c) => {
    const challenge = c.req.query('demande') ?? ''
    return html(c, codePage({ challenge, suite: wayOn(c.req.query('suite')) }))
  })

  app.post(paths.siteSignInVerification.pattern, async (c) => {
    const { demande: challenge = '', code: typed = '', preuve, attente } = await readForm(c)
    const proving = { preuve, attente }
    const suite = wayOn(c.req.query('suite'))
    try {
      if (typed.replace(/\D/g, '').length !== 6) {
        throw new Refusal('invalid_input', {}, [{ path: 'code', fault: 'six_digits' }])
      }
      const language = languageOf(c.req.header('Accept-Language'))
      const asker = await provedGuesser(c, challenge, proving)
      const given = { challenge, purpose, typed, language, browser: browserOf(c) }
      const { token, seconds } = await signInByCode(deps, { ...given, asker })
      setSessionCookie(c, token, seconds)
      return c.redirect(suite, 303)
    } catch (error) {
      const proof = await askProof(deps, error, { action: guessOf(challenge), given: proving })
      const kept = { challenge, suite, values: { code: typed }, proof }
      return again(c, error, (shown) => codePage({ ...shown, ...kept }))
    }
  })
}

type Shown = ReturnType<typeof told>

function again(c: Context, error: unknown, view: (shown: Shown) => ReturnType<typeof codePage>) {
  const refusal = toldHere(error)
  return html(c, view({ ...told(refusal) }), statusOf(c, refusal))
}

/** One of our own pages of sites, and nothing else. */
function wayOn(path: string | undefined) {
  const isSites = path && (isAt(paths.ownSites, path) || isAt(paths.ownSite, path))
  return isSites ? path : paths.siteRegistration()
}

/** Whoever is signed in; otherwise the page where one does. */
export async function signedInOr(
  c: Context,
  work: (
    visitor: NonNullable<Awaited<ReturnType<typeof visitorOf>>>,
  ) => Promise<Response> | Response,
) {
  const visitor = await visitorOf(c)
  if (visitor) return work(visitor)
  return html(c, signInPage({ suite: wayOn(c.req.path) }))
}
