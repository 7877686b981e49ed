// Asking to be told of a consultation's stages: the address is proved by a code before anything is kept.

import { followConsultation } from '../../mail/choices.ts'
import { codeMail } from '../../mail/code-mail.ts'
import { linkProof } from '../../mail/links.ts'
import { purposes } from '../../mail/purposes.ts'
import { askCode } from '../../people/participants/ask-code.ts'
import { browserOf } from '../../people/participants/browser.ts'
import { signInByCode } from '../../people/participants/sign-in.ts'
import { findParticipant } from '../../people/participants/store.ts'
import { visitorOf } from '../../people/participants/visitor.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { provedAsker, provedGuesser } from '../../platform/http/asker.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { formStep } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import { setSessionCookie } from '../../platform/http/session.ts'
import { requireMailbox, requireSixDigits } from '../../platform/http/typed.ts'
import { languageOf } from '../../platform/language/language.ts'
import { paths, withQuery } from '../../platform/paths.ts'
import { keepPerson } from '../../platform/personal-data/keep-person.ts'
import { codeOf, guessOf } from '../../platform/rate-limits/proof.ts'
import { requireAccountRoom } from '../../platform/rate-limits/within-limits.ts'
import { refuse } from '../../platform/refusal.ts'
import { requireConsultation } from '../../process/consultations/current.ts'
import { askPage, codePage, type Shown, subscribedPage } from './subscribe-view.tsx'

export function subscribePages(app: App, deps: Deps) {
  app.get(paths.news.pattern, (c) => showAsk(c, c.req.query('consultation')))

  app.post(paths.news.pattern, async (c) => {
    const visitor = await visitorOf(c)
    return formStep(c, {
      proves: ({ consultation = '' }) => codeOf(purposes.news(consultation).boundTo),
      async step({ consultation, courriel = '', ...given }) {
        const { id } = await requireConsultation(
          deps.database.db,
          consultation,
          deps.clock().toISOString(),
        )
        if (visitor) return subscribe(c, visitor.participantId, id)
        const email = requireMailbox(courriel)
        const purpose = purposes.news(id)
        const { boundTo } = purpose
        const compose = codeMail(purpose, languageOf(c.req.header('Accept-Language')))
        const asker = await provedAsker(c, { boundTo, given })
        const { challenge } = await askCode(c, { email, purpose, compose, asker })
        const query = new URLSearchParams({ demande: challenge, consultation: id })
        return c.redirect(`${paths.newsCode()}?${query}`, 303)
      },
      again: (shown) => showAsk(c, shown.values.consultation, shown),
    })
  })

  app.get(paths.newsCode.pattern, async (c) => {
    const { consultation, demande } = c.req.query()
    if (!demande) return c.redirect(withQuery(paths.news(), { consultation }), 303)
    return showCode(c, consultation, demande)
  })

  app.post(paths.newsVerification.pattern, (c) =>
    formStep(c, {
      proves: ({ demande = '' }) => guessOf(demande),
      async step({ consultation, demande = '', code = '', ...given }) {
        const { id } = await requireConsultation(
          deps.database.db,
          consultation,
          deps.clock().toISOString(),
        )
        requireSixDigits(code)
        const { token, seconds, participantId } = await signInByCode(deps, {
          challenge: demande,
          purpose: purposes.news(id),
          typed: code,
          language: languageOf(c.req.header('Accept-Language')),
          browser: browserOf(c),
          asker: await provedGuesser(c, demande, given),
        })
        setSessionCookie(c, token, seconds)
        return subscribe(c, participantId, id)
      },
      again: (shown) => showCode(c, shown.values.consultation, shown.values.demande ?? '', shown),
    }),
  )
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

function askedFor(c: Context, id: string | undefined) {
  const { database, clock } = c.get('deps')
  return requireConsultation(database.db, id, clock().toISOString())
}

async function showAsk(c: Context, id: string | undefined, shown: Shown = {}) {
  const { title, id: consultationId } = await askedFor(c, id)
  const isKnown = (await visitorOf(c)) !== undefined
  const content = askPage({ title, consultationId, isKnown, ...shown })
  return html(c, content, shown.status)
}

async function showCode(c: Context, id: string | undefined, challenge: string, shown: Shown = {}) {
  const { id: consultationId } = await askedFor(c, id)
  return html(c, codePage({ consultationId, challenge, ...shown }), shown.status)
}
