// The personal page's steps: signing in to it, and joining another way of signing in to one's own.

import { codeMail } from '../../mail/code-mail.ts'
import { purposes } from '../../mail/purposes.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { html, readForm } from '../../platform/http/hosted.ts'
import { setSessionCookie } from '../../platform/http/session.ts'
import { statusOf, told, toldHere } from '../../platform/http/told.ts'
import { languageOf } from '../../platform/language/language.ts'
import type { Values } from '../../platform/layout/fields.tsx'
import { canonicalMailbox } from '../../platform/mail-domains/mailbox.ts'
import { paths } from '../../platform/paths.ts'
import { askProof, codeOf, guessOf } from '../../platform/rate-limits/proof.ts'
import { provedAsker, provedGuesser } from '../../platform/rate-limits/subjects.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { browserOf } from '../participants/browser.ts'
import { requireFresh } from '../participants/fresh.ts'
import { takeKept } from '../participants/kept-form.ts'
import { linkMailbox } from '../participants/link-mailbox.ts'
import { sendCode, signInByCode } from '../participants/sign-in.ts'
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

  app.post(paths.spaceCode.pattern, async (c) => {
    const { courriel = '', avec, preuve, attente, passe } = await readForm(c)
    return withRefusals(c, { courriel, attente, passe }, async () => {
      if (avec !== undefined)
        return requestAuthorization(c, providerOf(avec) ?? refuse('provider_not_found'), {})
      const visitor = await visitorOf(c)
      if (visitor) requireFresh(visitor, deps.clock())
      const email = canonicalMailbox(courriel) ?? refuseAddress(courriel)
      const language = languageOf(c.req.header('Accept-Language'))
      const purpose = purposeOf(visitor)
      const compose = codeMail(purpose, language)
      const { challenge } = await sendCode(deps, {
        email,
        purpose,
        compose,
        asker: await provedAsker(c, { boundTo, given: { preuve, attente, passe } }),
      })
      return c.redirect(`${paths.spaceCode()}?demande=${challenge}`, 303)
    })
  })

  app.get(paths.spaceCode.pattern, async (c) => {
    const visitor = await visitorOf(c)
    const values = visitor && takeKept(c, visitor)
    const challenge = c.req.query('demande') ?? ''
    return html(c, spaceCodePage({ challenge, ...(values && { values }) }))
  })

  app.post(paths.spaceVerification.pattern, (c) => verify(c, deps))

  app.post(paths.joinProvider.pattern, async (c) => {
    const { avec } = await readForm(c)
    const visitor = (await visitorOf(c)) ?? refuse('sign_in_required')
    return withRefusals(c, {}, async () => {
      requireFresh(visitor, deps.clock())
      return requestAuthorization(c, providerOf(avec) ?? refuse('provider_not_found'), {
        linking: visitor.participantId,
      })
    })
  })
}

async function verify(c: Context, deps: Deps) {
  const { demande = '', code = '', preuve, attente } = await readForm(c)
  const proving = { preuve, attente }
  try {
    if (code.replace(/\D/g, '').length !== 6) {
      throw new Refusal('invalid_input', {}, [{ path: 'code', fault: 'six_digits' }])
    }
    const asker = await provedGuesser(c, demande, proving)
    const visitor = await visitorOf(c)
    const given = { challenge: demande, purpose: purposeOf(visitor), typed: code, asker }
    if (visitor) {
      // Joining is for good: whoever found an open session must not.
      requireFresh(visitor, deps.clock())
      await linkMailbox(deps, given, visitor)
    } else {
      const language = languageOf(c.req.header('Accept-Language'))
      const { token, seconds } = await signInByCode(deps, {
        ...given,
        language,
        browser: browserOf(c),
      })
      setSessionCookie(c, token, seconds)
    }
    return c.redirect(paths.space(), 303)
  } catch (error) {
    const refusal = toldHere(error)
    const proof = await askProof(deps, refusal, { action: guessOf(demande), given: proving })
    const shown = { challenge: demande, values: { code }, ...told(refusal) }
    return html(c, spaceCodePage({ ...shown, proof }), statusOf(c, refusal))
  }
}

async function withRefusals(c: Context, values: Values, work: () => Promise<Response>) {
  try {
    return await work()
  } catch (error) {
    const refusal = toldHere(error)
    const proof = await askProof(c.get('deps'), refusal, { action: codeOf(boundTo), given: values })
    return showAccountPage(c, { refusal, values, proof })
  }
}

function refuseAddress(typed: string): never {
  const fault = typed.trim() === '' ? 'required' : 'not_an_address'
  throw new Refusal('invalid_input', {}, [{ path: 'courriel', fault }])
}
