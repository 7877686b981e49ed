// Asking to be told of a consultation's stages: the address is proved by a code before anything is kept.

import { followConsultation } from '../../mail/choices.ts'
import { codeMail } from '../../mail/code-mail.ts'
import { linkProof } from '../../mail/links.ts'
import { purposes } from '../../mail/purposes.ts'
import { browserOf } from '../../people/participants/browser.ts'
import { sendCode, signInByCode } from '../../people/participants/sign-in.ts'
import { findParticipant } from '../../people/participants/store.ts'
import { visitorOf } from '../../people/participants/visitor.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { html, readForm } from '../../platform/http/hosted.ts'
import { setSessionCookie } from '../../platform/http/session.ts'
import { statusOf, told, toldHere } from '../../platform/http/told.ts'
import { languageOf } from '../../platform/language/language.ts'
import { canonicalMailbox } from '../../platform/mail-domains/mailbox.ts'
import { paths } from '../../platform/paths.ts'
import { keepPerson } from '../../platform/personal-data/keep-person.ts'
import { askProof, codeOf, guessOf } from '../../platform/rate-limits/proof.ts'
import { provedAsker, provedGuesser } from '../../platform/rate-limits/subjects.ts'
import { requireAccountRoom } from '../../platform/rate-limits/within-limits.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { requireConsultation } from '../../process/consultations/current.ts'
import { askPage, codePage, type Shown, subscribedPage } from './subscribe-view.tsx'

export function subscribePages(app: App, deps: Deps) {
  app.get(paths.news.pattern, (c) => showAsk(c, c.req.query('consultation')))

  app.post(paths.news.pattern, async (c) => {
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
    const purpose = purposes.news(consultationId)
    const { boundTo } = purpose
    const language = languageOf(c.req.header('Accept-Language'))
    const compose = codeMail(purpose, language)
    return settled(
      c,
      async () => {
        const asker = await provedAsker(c, { boundTo, given })
        const { challenge } = await sendCode(deps, { email, purpose, compose, asker })
        const query = new URLSearchParams({ demande: challenge, consultation: consultationId })
        return c.redirect(`${paths.newsCode()}?${query}`, 303)
      },
      async (shown, refusal) => {
        const proof = await askProof(deps, refusal, { action: codeOf(boundTo), given })
        return showAsk(c, id, { ...shown, values: { courriel }, proof })
      },
    )
  })

  app.get(paths.newsCode.pattern, async (c) => {
    return showCode(c, c.req.query('consultation'), c.req.query('demande') ?? '')
  })

  app.post(paths.newsVerification.pattern, async (c) => {
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
          purpose: purposes.news(consultationId),
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
  const { database, clock, secrets, limiter } = c.get('deps')
  await requireAccountRoom(limiter, 'change', participantId)
  const who = { participantId, at: clock().toISOString() }
  const token = await retried(database.db, async (trx) => {
    await keepPerson(trx, database, participantId)
    const own = (await findParticipant(trx, participantId)) ?? refuse('sign_in_interrupted')
    const email = secrets.unseal(own.email_sealed)
    const link = { participantId, topic: 'consultation', email } as const
    await followConsultation(trx, who, { consultationId, link, tools: c.get('deps') })
    return linkProof(secrets, link)
  })
  const { title } = await requireConsultation(database.db, consultationId)
  return html(c, subscribedPage({ title, token }))
}

async function showAsk(c: Context, id: string | undefined, shown: Shown = {}) {
  const { title, id: consultationId } = await requireConsultation(c.get('deps').database.db, id)
  const isKnown = (await visitorOf(c)) !== undefined
  const content = askPage({ title, consultationId, isKnown, ...shown })
  return html(c, content, shown.status)
}

async function showCode(c: Context, id: string | undefined, challenge: string, shown: Shown = {}) {
  const { id: consultationId } = await requireConsultation(c.get('deps').database.db, id)
  return html(c, codePage({ consultationId, challenge, ...shown }), shown.status)
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
    const refusal = toldHere(error)
    return again({ status: statusOf(c, refusal), ...told(refusal) }, refusal)
  }
}
