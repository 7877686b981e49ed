// Erasing one's account: what goes, what stays and why, then one button, by someone just signed in.

import { MailError } from '../../mail/mailer.ts'
import { isFresh, requireFresh } from '../../people/participants/fresh.ts'
import { visitorOf } from '../../people/participants/visitor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import { clearSessionCookie } from '../../platform/http/session.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { type Erased, eraseAccount } from './erase.ts'
import { erasedMail } from './erase-mail.ts'
import { countOwn } from './erase-store.ts'
import { erasedPage, erasePage } from './erase-view.tsx'
import { personOf } from './own.ts'

export function erasePages(app: App, deps: Deps) {
  const { database, clock, inventory } = deps

  app.get(paths.erase.pattern, async (c) => {
    const visitor = await visitorOf(c)
    if (!visitor) return c.redirect(paths.space(), 303)
    const person = await personOf(deps, visitor.participantId)
    const counts = await countOwn(database.db, inventory, person)
    const shown = {
      visitor,
      counts,
      hasMailbox: person.mailboxIndexes.length > 0,
      isFresh: isFresh(visitor, clock()),
    }
    return html(c, erasePage(shown))
  })

  app.post(paths.erase.pattern, async (c) => {
    const { textes } = await readForm(c)
    const visitor = (await visitorOf(c)) ?? refuse('sign_in_required')
    requireFresh(visitor, clock())
    const { participantId } = visitor
    const erased = await eraseAccount(deps, {
      participantId,
      withTexts: textes === 'oui',
      cause: 'asked',
    })
    clearSessionCookie(c)
    if (erased) await tell(deps, erased)
    return c.redirect(paths.erased(), 303)
  })

  app.get(paths.erased.pattern, (c) => html(c, erasedPage()))
}

/** Once, from memory: there is no address any more to try again with. */
async function tell({ mailer, log, config }: Deps, { email, language }: Erased) {
  await mailer.forget?.(email)
  try {
    await mailer.send({ to: email, isAwaited: true, ...erasedMail(language, config.baseUrl) })
  } catch (error) {
    if (!(error instanceof MailError)) throw error
    log.warn({ fault: error.fault }, 'the mail of an erasure did not leave')
  }
}
