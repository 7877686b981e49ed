// Hosted pages of mails: choosing one's messages, unsubscribing in one click, asking to be told.

import { type Choice, choose, unsubscribe } from '../../mail/choices.ts'
import { linkOf } from '../../mail/links.ts'
import { rhythms } from '../../mail/rules.ts'
import { settingsOf } from '../../mail/settings-store.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { type Again, formStep } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import { wordRefusal } from '../../platform/language/language.ts'
import { maskedMailbox } from '../../platform/mail-domains/mailbox.ts'
import { paths } from '../../platform/paths.ts'
import { keepPerson } from '../../platform/personal-data/keep-person.ts'
import { requireAccountRoom } from '../../platform/rate-limits/within-limits.ts'
import { refuse } from '../../platform/refusal.ts'
import { preferencesPage } from './preferences-view.tsx'
import { unsubscribedPage, unsubscribePage } from './unsubscribe-view.tsx'

export function mailPages(app: App, deps: Deps) {
  const { db } = deps.database
  const whoever = ({ participantId }: { participantId: string }) => ({
    participantId,
    at: deps.clock().toISOString(),
  })

  app.get(paths.mails.pattern, async (c) => showPreferences(c))

  app.post(paths.mails.pattern, async (c) => {
    const link = await requireLink(c)
    return formStep(c, {
      async step(fields) {
        await requireAccountRoom(deps.limiter, 'change', link.participantId)
        await retried(db, async (trx) => {
          await keepPerson(trx, deps.database, link.participantId)
          await choose(trx, whoever(link), readChoice(fields))
        })
        return showPreferences(c, { isSaved: true })
      },
      again: (shown) => showPreferences(c, { ...shown, choice: readChoice(shown.values) }),
    })
  })

  app.get(paths.unsubscription.pattern, async (c) => {
    const { topic } = await requireLink(c)
    return html(c, unsubscribePage({ topic, token: c.req.param('token') }))
  })

  // Mail programs send this by themselves, without a cookie or a page before (RFC 8058).
  app.post(paths.unsubscription.pattern, async (c) => {
    const link = await requireLink(c)
    await retried(db, async (trx) => {
      await keepPerson(trx, deps.database, link.participantId)
      await unsubscribe(trx, whoever(link), link.topic)
    })
    const { topic } = link
    return html(c, unsubscribedPage({ topic, token: c.req.param('token') }))
  })
}

async function requireLink(c: Context) {
  c.header('Referrer-Policy', 'no-referrer')
  const { database } = c.get('deps')
  return (await linkOf(database.db, c.req.param('token') ?? '')) ?? refuse('mail_link_unknown')
}

type Shown = Partial<Again> & { isSaved?: boolean; choice?: Choice }

async function showPreferences(c: Context, shown: Shown = {}) {
  const { isSaved = false, choice, message, faults, status } = shown
  const { database, secrets } = c.get('deps')
  const link = await requireLink(c)
  const settings = await settingsOf(database.db, link.participantId)
  return html(
    c,
    preferencesPage({
      settings,
      choice,
      isSaved,
      token: c.req.param('token') ?? '',
      mailbox: maskedMailbox(secrets.unseal(link.emailSealed)),
      message: message ?? (faults && wordRefusal('form_unreadable', {})),
    }),
    status,
  )
}

function readChoice(form: Record<string, string>): Choice {
  const { rythme, langue, sujets = '', suivies = '' } = form
  return {
    rhythm: rhythms.find((one) => one === rythme) ?? ('daily' as const),
    language: langue === 'en' ? ('en' as const) : ('fr' as const),
    topics: sujets.split(' '),
    followed: suivies.split(' '),
  }
}
