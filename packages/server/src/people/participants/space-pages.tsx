// The personal page's steps: signing in to it, and joining another way of signing in to one's own.

import { codeMail } from '../../mail/code-mail.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { html, isDemo, readForm } from '../../platform/http/hosted.ts'
import { noteRefusal } from '../../platform/http/note-refusal.ts'
import { setSessionCookie } from '../../platform/http/session.ts'
import { languageOf } from '../../platform/language/language.ts'
import type { Values } from '../../platform/layout/fields.tsx'
import { askProof, codeOf, guessOf } from '../../platform/rate-limits/proof.ts'
import { provedAsker, provedGuesser } from '../../platform/rate-limits/subjects.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { depart } from '../providers/departure.ts'
import { providerOf } from '../providers/names.ts'
import { browserOf } from './browser.ts'
import { requireFresh } from './fresh.ts'
import { linkMailbox } from './link-mailbox.ts'
import { canonicalMailbox } from './mailbox.ts'
import { showSpace, statusOf, told } from './show-space.ts'
import { sendCode, signInByCode } from './sign-in.ts'
import { spaceCodePage } from './space-view.tsx'
import { type Visitor, visitorOf } from './visitor.ts'

/** What a code of this page is bound to, where others are bound to an intent. */
const purpose = 'mon-espace'
/** A code that joins its mailbox: for the session that asked for it, and for nothing else. */
const joiningOf = ({ participantId, tokenHash }: Visitor) => `ajout ${participantId} ${tokenHash}`

export function spacePages(app: App, deps: Deps) {
  app.get('/mon-espace', (c) => showSpace(c))

  app.post('/mon-espace/code', async (c) => {
    const { courriel = '', avec, preuve, attente, passe } = await readForm(c)
    return withRefusals(c, { courriel, attente, passe }, async () => {
      if (avec !== undefined) return depart(c, providerOf(avec) ?? refuse('provider_not_found'), {})
      const visitor = await visitorOf(c)
      if (visitor) requireFresh(visitor, deps.clock())
      const email = canonicalMailbox(courriel) ?? refuseAddress(courriel)
      const language = languageOf(c.req.header('Accept-Language'))
      const compose = codeMail(language)
      const { challenge } = await sendCode(deps, {
        email,
        intentId: visitor ? joiningOf(visitor) : purpose,
        compose,
        asker: await provedAsker(c, { boundTo: purpose, given: { preuve, attente, passe } }),
      })
      return c.redirect(`/mon-espace/code?demande=${challenge}`, 303)
    })
  })

  app.get('/mon-espace/code', (c) =>
    html(c, spaceCodePage({ challenge: c.req.query('demande') ?? '', isDemo: isDemo(c) })),
  )

  app.post('/mon-espace/verification', (c) => verify(c, deps))

  app.post('/mon-espace/ajouter', async (c) => {
    const { avec } = await readForm(c)
    const visitor = (await visitorOf(c)) ?? refuse('sign_in_required')
    return withRefusals(c, {}, async () => {
      requireFresh(visitor, deps.clock())
      return depart(c, providerOf(avec) ?? refuse('provider_not_found'), {
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
    const given = { challenge: demande, intentId: purpose, typed: code, asker }
    const visitor = await visitorOf(c)
    if (visitor) {
      // Joining is for good: whoever found an open session must not.
      requireFresh(visitor, deps.clock())
      await linkMailbox(deps, { ...given, intentId: joiningOf(visitor) }, visitor)
    } else {
      const language = languageOf(c.req.header('Accept-Language'))
      const { token, seconds } = await signInByCode(deps, {
        ...given,
        intentId: purpose,
        language,
        browser: browserOf(c),
      })
      setSessionCookie(c, token, seconds)
    }
    return c.redirect('/mon-espace', 303)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    noteRefusal(c, error)
    const proof = await askProof(deps, error, { action: guessOf(demande), given: proving })
    const shown = { challenge: demande, isDemo: isDemo(c), values: { code }, ...told(error) }
    return html(c, spaceCodePage({ ...shown, proof }), statusOf(error))
  }
}

async function withRefusals(c: Context, values: Values, work: () => Promise<Response>) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    noteRefusal(c, error)
    const proof = await askProof(c.var.deps, error, { action: codeOf(purpose), given: values })
    return showSpace(c, { refusal: error, values, proof })
  }
}

function refuseAddress(typed: string): never {
  const fault = typed.trim() === '' ? 'required' : 'not_an_address'
  throw new Refusal('invalid_input', {}, [{ path: 'courriel', fault }])
}
