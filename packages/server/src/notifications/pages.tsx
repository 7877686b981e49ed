// Hosted pages of mails: choosing one's messages, unsubscribing in one click, asking to be told.
import { requireAccountRoom } from '../abuse/within-limits.ts'
import { retried } from '../db/retry.ts'
import type { Deps } from '../deps.ts'
import type { App, Context } from '../http/context.ts'
import { html, isDemo, readForm } from '../http/hosted.ts'
import { keepPerson } from '../participants/keep-person.ts'
import { maskedMailbox } from '../participants/mailbox.ts'
import { refuse } from '../refusal.ts'
import { choose, unsubscribe } from './choices.ts'
import { linkOf } from './links.ts'
import { preferencesPage } from './preferences-view.tsx'
import { rhythms } from './rules.ts'
import { settingsOf } from './settings-store.ts'
import { unsubscribedPage, unsubscribePage } from './unsubscribe-view.tsx'

export function mailPages(app: App, deps: Deps) {
  const { db } = deps.database
  const whoever = ({ participantId }: { participantId: string }) => ({
    ...{ participantId, at: deps.clock().toISOString() },
  })

  app.get('/courriels/:token', async (c) => showPreferences(c, false))

  app.post('/courriels/:token', async (c) => {
    const link = await requireLink(c)
    const form = await readForm(c)
    await requireAccountRoom(deps.limiter, 'change', link.participantId)
    await retried(db, async (trx) => {
      await keepPerson(trx, deps.database, link.participantId)
      await choose(trx, whoever(link), readChoice(form))
    })
    return showPreferences(c, true)
  })

  app.get('/courriels/:token/desinscription', async (c) => {
    const { topic } = await requireLink(c)
    return html(c, unsubscribePage({ topic, token: c.req.param('token'), isDemo: isDemo(c) }))
  })

  // Mail programs send this by themselves, without a cookie or a page before (RFC 8058).
  app.post('/courriels/:token/desinscription', async (c) => {
    const link = await requireLink(c)
    await retried(db, async (trx) => {
      await keepPerson(trx, deps.database, link.participantId)
      await unsubscribe(trx, whoever(link), link.topic)
    })
    const { topic } = link
    return html(c, unsubscribedPage({ topic, token: c.req.param('token'), isDemo: isDemo(c) }))
  })
}

async function requireLink(c: Context) {
  c.header('Referrer-Policy', 'no-referrer')
  const { database } = c.var.deps
  return (await linkOf(database.db, c.req.param('token') ?? '')) ?? refuse('mail_link_unknown')
}

async function showPreferences(c: Context, isSaved: boolean) {
  const { database, secrets } = c.var.deps
  const link = await requireLink(c)
  const settings = await settingsOf(database.db, link.participantId)
  return html(
    c,
    preferencesPage({
      ...{ settings, isSaved, isDemo: isDemo(c), token: c.req.param('token') ?? '' },
      mailbox: maskedMailbox(secrets.unseal(link.emailSealed)),
    }),
  )
}

function readChoice({ rythme, langue, sujets = '', suivies = '' }: Record<string, string>) {
  return {
    rhythm: rhythms.find((one) => one === rythme) ?? ('daily' as const),
    language: langue === 'en' ? ('en' as const) : ('fr' as const),
    topics: sujets.split(' '),
    followed: suivies.split(' '),
  }
}
