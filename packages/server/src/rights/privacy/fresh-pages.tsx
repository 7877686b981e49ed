// Signing in again, on the way to what cannot be undone: by a code, or at one's provider.

import { codeMail } from '../../mail/code-mail.ts'
import { browserOf } from '../../people/participants/browser.ts'
import { statusOf, told } from '../../people/participants/show-space.ts'
import { sendCode, signInByCode } from '../../people/participants/sign-in.ts'
import { findParticipant } from '../../people/participants/store.ts'
import { type Visitor, visitorOf } from '../../people/participants/visitor.ts'
import { depart } from '../../people/providers/departure.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { html, isDemo, readForm } from '../../platform/http/hosted.ts'
import { noteRefusal } from '../../platform/http/note-refusal.ts'
import { setSessionCookie } from '../../platform/http/session.ts'
import { languageOf } from '../../platform/language/language.ts'
import { askProof, guessOf } from '../../platform/rate-limits/proof.ts'
import { askerOf, provedGuesser } from '../../platform/rate-limits/subjects.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { freshCodePage } from './fresh-view.tsx'
import { type Step, stepOf } from './rules.ts'

/** Only whoever's session asked for it signs in anew with it. */
const purposeOf = ({ participantId, tokenHash }: Visitor) =>
  `identification ${participantId} ${tokenHash}`

export function freshPages(app: App, deps: Deps) {
  app.post('/mon-espace/identification', async (c) => {
    const step = await stepIn(c)
    const visitor = (await visitorOf(c)) ?? refuse('sign_in_required')
    const own = await findParticipant(deps.database.db, visitor.participantId)
    // Without a mailbox of their own they came from a provider, and go back there.
    if (!own?.email_index) {
      if (visitor.proof === 'email') return refuse('sign_in_required')
      return depart(c, visitor.proof, { proving: visitor.tokenHash })
    }
    const language = languageOf(c.req.header('Accept-Language'))
    const compose = codeMail(language)
    const sending = {
      email: visitor.email,
      intentId: purposeOf(visitor),
      compose,
      asker: askerOf(c, { isProved: true }),
      // Of a mailbox that one proved, the rest is held by someone who reads it.
      isOwner: true,
    }
    const { challenge } = await sendCode(deps, sending)
    const query = new URLSearchParams({ demande: challenge, suite: step })
    return c.redirect(`/mon-espace/identification?${query}`, 303)
  })

  app.get('/mon-espace/identification', (c) => {
    const step = stepOf(c.req.query('suite')) ?? refuse('not_found')
    const challenge = c.req.query('demande') ?? ''
    return html(c, freshCodePage({ step, challenge, isDemo: isDemo(c) }))
  })

  app.post('/mon-espace/identification/verification', async (c) => {
    const step = stepOf(c.req.query('suite')) ?? refuse('not_found')
    const { demande = '', code = '', preuve, attente } = await readForm(c)
    const given = { preuve, attente }
    const visitor = (await visitorOf(c)) ?? refuse('sign_in_required')
    try {
      if (code.replace(/\D/g, '').length !== 6) {
        throw new Refusal('invalid_input', {}, [{ path: 'code', fault: 'six_digits' }])
      }
      const { token, seconds } = await signInByCode(deps, {
        challenge: demande,
        intentId: purposeOf(visitor),
        typed: code,
        browser: browserOf(c),
        language: languageOf(c.req.header('Accept-Language')),
        asker: await provedGuesser(c, demande, given),
      })
      setSessionCookie(c, token, seconds)
      return c.redirect(`/mon-espace/${step}`, 303)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      noteRefusal(c, error)
      const proof = await askProof(deps, error, { action: guessOf(demande), given })
      const kept = { step, challenge: demande, values: { code }, proof }
      return html(c, freshCodePage({ ...kept, isDemo: isDemo(c), ...told(error) }), statusOf(error))
    }
  })
}

async function stepIn(c: Context): Promise<Step> {
  const { suite } = await readForm(c)
  return stepOf(suite) ?? refuse('not_found')
}
