// Signing in again, on the way to what cannot be undone: by a code, or at one's provider.
import { askProof, guessOf } from '../abuse/proof.ts'
import { askerOf, provedGuesser } from '../abuse/subjects.ts'
import type { Deps } from '../deps.ts'
import type { App, Context } from '../http/context.ts'
import { html, isDemo, readForm } from '../http/hosted.ts'
import { noteRefusal } from '../http/note-refusal.ts'
import { setSessionCookie } from '../http/session.ts'
import { languageOf } from '../language/language.ts'
import { codeMail } from '../notifications/code-mail.ts'
import { browserOf } from '../participants/browser.ts'
import { purposes } from '../participants/purposes.ts'
import { statusOf, told } from '../participants/show-space.ts'
import { sendCode, signInByCode } from '../participants/sign-in.ts'
import { findParticipant } from '../participants/store.ts'
import { visitorOf } from '../participants/visitor.ts'
import { depart } from '../providers/departure.ts'
import { Refusal, refuse } from '../refusal.ts'
import { freshCodePage } from './fresh-view.tsx'
import { type Step, stepOf } from './rules.ts'

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
        purpose: purposes.again(visitor),
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
