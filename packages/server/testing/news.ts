// News of a test: events as the nouns append them, and the participants they concern.

import { deliverDue } from '../src/mail/mail-worker.ts'
import { gathering } from '../src/mail/rules.ts'
import type { EventKind, NewEvent } from '../src/platform/events/events.ts'
import { append } from '../src/platform/events/journal.ts'
import type { TestApp } from './app.ts'

/** What a test needs of an event: what it does not say was left out, as by a version before. */
export type Happening = {
  kind: EventKind
  subject: string
  participantId?: string | null
  staffId?: string
  data?: Record<string, unknown>
  at?: string
}

export function newsOf(app: TestApp) {
  const later = (milliseconds: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + milliseconds)
  }
  return {
    later,
    /** A person whose mailbox is this one; answers their id. */
    async join(email: string, language: 'fr' | 'en' = 'fr') {
      const id = app.deps.ids.uuid()
      const at = app.clock.now.toISOString()
      const email_index = app.deps.secrets.digest('mailbox', email)
      const email_sealed = app.deps.secrets.seal(email)
      await app.db
        .insertInto('participants')
        .values({ id, email_index, email_sealed, created_at: at })
        .execute()
      await app.db
        .insertInto('participant_visits')
        .values({ participant_id: id, language, verified_at: at })
        .execute()
      return id
    },
    /** What happens in the journal, as if a noun had written it. */
    async happen(...events: Happening[]) {
      const at = app.clock.now.toISOString()
      await app.db.transaction().execute((trx) =>
        append(
          trx,
          events.map((event) => ({ participantId: null, data: {}, at, ...event }) as NewEvent),
        ),
      )
    },
    /** Rejected, with the team's words. */
    rejected: (participantId: string, reply = 'Merci, mais non.') => ({
      kind: 'contribution.rejected' as const,
      subject: 'c-recue',
      participantId,
      data: { title: 'Publier les menus', reply },
    }),
    /** The mail worker passes now, and again once news have been gathered. */
    async deliver() {
      await deliverDue(app.deps)
      later(gathering)
      return deliverDue(app.deps)
    },
  }
}
