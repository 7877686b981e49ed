// The personal page's steps: signing in to it, and joining another way of signing in to one's own.

import { codeMail } from '../../mail/code-mail.ts'
import { purposes } from '../../mail/purposes.ts'
import type { Deps } from '../../platform/deps.ts'
import { provedAsker, provedGuesser } from '../../platform/http/asker.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { formStep } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import { setSessionCookie } from '../../platform/http/session.ts'
import { requireMailbox, requireSixDigits } from '../../platform/http/typed.ts'
import { languageOf } from '../../platform/language/language.ts'
import { paths } from '../../platform/paths.ts'
import { codeOf, guessOf } from '../../platform/rate-limits/proof.ts'
import { refuse } from '../../platform/refusal.ts'
import { askCode } from '../participants/ask-code.ts'
import { browserOf } from '../participants/browser.ts'
import { requireFresh } from '../participants/fresh.ts'
import { takeKept } from '../participants/kept-form.ts'
import { linkMailbox } from '../participants/link-mailbox.ts'
import { signInByCode } from '../participants/sign-in.ts'
import { type Visitor, visitorOf } from '../participants/visitor.ts'
import { requestAuthorization } from '../providers/authorization-request.ts'
import { providerOf } from '../providers/names.ts'
import { showAccountPage } from './account-page.ts'
import { spaceCodePage } from './space-view.tsx'

/** A code of this page signs in, or joins its mailbox to whoever is signed in. */
const purposeOf = (visitor: Visitor | undefined) =>
  visitor ? purposes.join(visitor) : purposes.space
const { boundTo } = purposes.space

export function spacePages(app: App, deps: Deps) {
  app.get(paths.space.pattern, (c) => showAccountPage(c))

  app.post(paths.spaceCode.pattern, (c) =>
    formStep(c, {
      proves: () => codeOf(boundTo),
      async step({ courriel = '', avec, ...given }) {
        if (avec !== undefined) {
          return requestAuthorization(c, providerOf(avec) ?? refuse('provider_not_found'), {})
        }
        const visitor = await visitorOf(c)
        if (visitor) requireFresh(visitor, deps.clock())
        const purpose = purposeOf(visitor)
        const { challenge } = await askCode(c, {
          email: requireMailbox(courriel),
          purpose,
          compose: codeMail(purpose, languageOf(c.req.header('Accept-Language'))),
          asker: await provedAsker(c, { boundTo, given }),
        })
        return c.redirect(`${paths.spaceCode()}?demande=${challenge}`, 303)
      },
      again: (shown) => showAccountPage(c, shown),
    }),
  )

  app.get(paths.spaceCode.pattern, async (c) => {
    const visitor = await visitorOf(c)
    const values = visitor && takeKept(c, visitor)
    const challenge = c.req.query('demande')
    if (!challenge) return c.redirect(paths.space(), 303)
    return html(c, spaceCodePage({ challenge, ...(values && { values }) }))
  })

  app.post(paths.spaceVerification.pattern, (c) => verify(c, deps))

  app.post(paths.joinProvider.pattern, async (c) => {
    const visitor = (await visitorOf(c)) ?? refuse('sign_in_required')
    return formStep(c, {
      step: async ({ avec }) => {
        requireFresh(visitor, deps.clock())
        const provider = providerOf(avec) ?? refuse('provider_not_found')
        return requestAuthorization(c, provider, { linking: visitor.participantId })
      },
      again: (shown) => showAccountPage(c, shown),
    })
  })
}

function verify(c: Context, deps: Deps) {
  return formStep(c, {
    proves: ({ demande = '' }) => guessOf(demande),
    async step({ demande = '', code = '', ...proving }) {
      requireSixDigits(code)
      const asker = await provedGuesser(c, demande, proving)
      const visitor = await visitorOf(c)
      const given = { challenge: demande, purpose: purposeOf(visitor), typed: code, asker }
      if (visitor) {
        // Joining is for good: whoever found an open session must not.
        requireFresh(visitor, deps.clock())
        await linkMailbox(deps, given, visitor)
      } else {
        const language = languageOf(c.req.header('Accept-Language'))
        const opening = { ...given, language, browser: browserOf(c) }
        const { token, seconds } = await signInByCode(deps, opening)
        setSessionCookie(c, token, seconds)
      }
      return c.redirect(paths.space(), 303)
    },
    again: (shown) => {
      const challenge = shown.values.demande ?? ''
      return html(c, spaceCodePage({ ...shown, challenge }), shown.status)
    },
  })
}
