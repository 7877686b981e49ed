// The mail that reminds a member of their grids: written as it leaves, for what is then left.
import { type DueMail, type MailKind, oneByOne } from '../../mail/outbox.ts'
import type { Deps } from '../../platform/deps.ts'
import { remindable } from './remind.ts'
import { reminderLetter } from './reminder-letter.ts'
import { findSession } from './store.ts'

const kind = 'committee_reminder'

declare module '../../mail/mail-facts.ts' {
  interface MailFacts {
    committee_reminder: { member: string }
  }
}

export const committeeReminder: MailKind<typeof kind> = { write: oneByOne(write) }

async function write(deps: Deps, { subject, facts }: DueMail<typeof kind>) {
  const { database, clock, config } = deps
  const session = await findSession(database.db, subject ?? '')
  if (!session) return undefined
  const found = await remindable(database.db, session, clock().toISOString())
  const own = found.find(({ member }) => member.id === facts.member)
  // Filled in meanwhile, or no seat any more: there is nothing to say.
  if (!own || own.state === 'done') return undefined
  const { member, progress } = own
  return reminderLetter({ session, name: member.name, progress, config })
}
