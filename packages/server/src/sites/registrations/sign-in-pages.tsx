// Signing in to register a site, by a code as everywhere, and back to the page that was asked for.

import { codeMail } from '../../mail/code-mail.ts'
import { purposes } from '../../mail/purposes.ts'
import { askCode } from '../../people/participants/ask-code.ts'
import { browserOf } from '../../people/participants/browser.ts'
import { signInByCode } from '../../people/participants/sign-in.ts'
import { visitorOf } from '../../people/participants/visitor.ts'
import type { Deps } from '../../platform/deps.ts'
import { provedAsker, provedGuesser } from '../../platform/http/asker.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { formStep } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import { setSessionCookie } from '../../platform/http/session.ts'
import { requireMailbox, requireSixDigits } from '../../platform/http/typed.ts'
import { languageOf } from '../../platform/language/language.ts'
import { isAt, paths } from '../../platform/paths.ts'
import { codeOf, guessOf } from '../../platform/rate-limits/proof.ts'
import { codePage, signInPage } from './sign-in-view.tsx'

const purpose = purposes.sites
const { boundTo } = purpose

export function siteSignInPages(app: App, deps: Deps) {
  app.post(paths.siteSignIn.pattern, (c) =>
    formStep(c, {
      proves: () => codeOf(boundTo),
      async step({ courriel = '', suite, ...given }) {
        const email = requireMailbox(courriel)
        const compose = codeMail(purpose, languageOf(c.req.header('Accept-Language')))
        const asker = await provedAsker(c, { boundTo, given })
        const { challenge } = await askCode(c, { email, purpose, compose, asker })
        const query = new URLSearchParams({ demande: challenge, suite: wayOn(suite) })
        return c.redirect(`${paths.siteSignIn()}?${query}`, 303)
      },
      again: (shown) => {
        const suite = wayOn(shown.values.suite)
        return html(c, signInPage({ ...shown, suite }), shown.status)
      },
    }),
  )

  app.get(paths.siteSignIn.pattern, (c) => {
    const challenge = c.req.query('demande')
    const suite = wayOn(c.req.query('suite'))
    return html(c, challenge ? codePage({ challenge, suite }) : signInPage({ suite }))
  })

  app.post(paths.siteSignInVerification.pattern, (c) => {
    const suite = wayOn(c.req.query('suite'))
    return formStep(c, {
      proves: ({ demande = '' }) => guessOf(demande),
      async step({ demande: challenge = '', code: typed = '', ...proving }) {
        requireSixDigits(typed)
        const language = languageOf(c.req.header('Accept-Language'))
        const asker = await provedGuesser(c, challenge, proving)
        const given = { challenge, purpose, typed, language, browser: browserOf(c) }
        const { token, seconds } = await signInByCode(deps, { ...given, asker })
        setSessionCookie(c, token, seconds)
        return c.redirect(suite, 303)
      },
      again: (shown) => {
        const challenge = shown.values.demande ?? ''
        return html(c, codePage({ ...shown, challenge, suite }), shown.status)
      },
    })
  })
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
