// Asking to be told of a consultation's stages: the address is proved by a code before anything is kept.

import { browserOf } from '../people/participants/browser.ts'
import { keepPerson } from '../people/participants/keep-person.ts'
import { canonicalMailbox } from '../people/participants/mailbox.ts'
import { statusOf, told } from '../people/participants/show-space.ts'
import { sendCode, signInByCode } from '../people/participants/sign-in.ts'
import { visitorOf } from '../people/participants/visitor.ts'
import { retried } from '../platform/db/retry.ts'
import type { Deps } from '../platform/deps.ts'
import type { App, Context } from '../platform/http/context.ts'
import { html, isDemo, readForm } from '../platform/http/hosted.ts'
import { noteRefusal } from '../platform/http/note-refusal.ts'
import { setSessionCookie } from '../platform/http/session.ts'
import { languageOf } from '../platform/language/language.ts'
import { askProof, codeOf, guessOf } from '../platform/rate-limits/proof.ts'
import { provedAsker, provedGuesser } from '../platform/rate-limits/subjects.ts'
import { requireAccountRoom } from '../platform/rate-limits/within-limits.ts'
import { Refusal } from '../platform/refusal.ts'
import { requireConsultation } from '../process/consultations/current.ts'
import { followConsultation } from './choices.ts'
import { codeMail } from './code-mail.ts'
import { linkProof } from './links.ts'
import { askPage, codePage, type Shown, subscribedPage } from './subscribe-view.tsx'

/** What a code for this is bound to, where others are bound to an intent. */
const boundTo = (consultationId: string) => `prevenir ${consultationId}`

export function subscribePages(app: App, deps: Deps) {
  app.get('/prevenir', (c) => showAsk(c, c.req.query('consultation')))

  app.post('/prevenir', async (c) => {
    const { consultation: id, courriel = '', preuve, attente, passe } = await readForm(c)
    const { id: consultationId } = await requireConsultation(deps.database.db, id)
    const visitor = await visitorOf(c)
    if (visitor) {
      return settled(
        c,
        () => subscribe(c, visitor.participantId, consultationId),
        async (shown) => showAsk(c, id, shown),
      )
    }
    const email = canonicalMailbox(courriel)
    if (!email) {
      const fault = courriel.trim() === '' ? 'required' : 'not_an_address'
      const faults = [{ path: 'courriel', fault }]
      return showAsk(c, id, { faults, values: { courriel }, status: 422 })
    }
    const given = { preuve, attente, passe }
    const bound = boundTo(consultationId)
    const language = languageOf(c.req.header('Accept-Language'))
    const compose = codeMail(language)
    return settled(
      c,
      async () => {
        const sending = { email, intentId: boundTo(consultationId), compose }
        const { challenge } = await sendCode(deps, {
          ...sending,
          asker: await provedAsker(c, { boundTo: bound, given }),
        })
        const query = new URLSearchParams({ demande: challenge, consultation: consultationId })
        return c.redirect(`/prevenir/code?${query}`, 303)
      },
      async (shown, refusal) => {
        const proof = await askProof(deps, refusal, { action: codeOf(bound), given })
        return showAsk(c, id, { ...shown, values: { courriel }, proof })
      },
    )
  })

  app.get('/prevenir/code', async (c) => {
    return showCode(c, c.req.query('consultation'), c.req.query('demande') ?? '')
  })

  app.post('/prevenir/verification', async (c) => {
    const { consultation: id, demande = '', code = '', preuve, attente } = await readForm(c)
    const given = { preuve, attente }
    const { id: consultationId } = await requireConsultation(deps.database.db, id)
    return settled(
      c,
      async () => {
        if (code.replace(/\D/g, '').length !== 6) {
          throw new Refusal('invalid_input', {}, [{ path: 'code', fault: 'six_digits' }])
        }
        const { token, seconds, participantId } = await signInByCode(deps, {
          challenge: demande,
          intentId: boundTo(consultationId),
          typed: code,
          language: languageOf(c.req.header('Accept-Language')),
          browser: browserOf(c),
          asker: await provedGuesser(c, demande, given),
        })
        setSessionCookie(c, token, seconds)
        return subscribe(c, participantId, consultationId)
      },
      async (shown, refusal) => {
        const proof = await askProof(deps, refusal, { action: guessOf(demande), given })
        return showCode(c, consultationId, demande, { ...shown, values: { code }, proof })
      },
    )
  })
}

async function subscribe(c: Context, participantId: string, consultationId: string) {
  const { database, clock, secrets, limiter } = c.var.deps
  await requireAccountRoom(limiter, 'change', participantId)
  const who = { participantId, at: clock().toISOString() }
  await retried(database.db, async (trx) => {
    await keepPerson(trx, database, participantId)
    await followConsultation(trx, who, { consultationId, secrets })
  })
  const { title } = await requireConsultation(database.db, consultationId)
  const token = linkProof(secrets, { participantId, topic: 'consultation' })
  return html(c, subscribedPage({ title, token, isDemo: isDemo(c) }))
}

async function showAsk(c: Context, id: string | undefined, shown: Shown = {}) {
  const { title, id: consultationId } = await requireConsultation(c.var.deps.database.db, id)
  const isKnown = (await visitorOf(c)) !== undefined
  const content = askPage({ title, consultationId, isKnown, isDemo: isDemo(c), ...shown })
  return html(c, content, shown.status)
}

async function showCode(c: Context, id: string | undefined, challenge: string, shown: Shown = {}) {
  const { id: consultationId } = await requireConsultation(c.var.deps.database.db, id)
  return html(c, codePage({ consultationId, challenge, isDemo: isDemo(c), ...shown }), shown.status)
}

/** The same step again, with what is wrong, when it was refused. */
async function settled(
  c: Context,
  step: () => Promise<Response>,
  again: (shown: Shown, refusal: Refusal) => Promise<Response>,
) {
  try {
    return await step()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    noteRefusal(c, error)
    return again({ status: statusOf(error), ...told(error) }, error)
  }
}
