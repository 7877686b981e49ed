// `parvis close-sessions`: ends the sessions of a mailbox's owner, or of everybody, on every process.

import { deleteAllSessions, deleteSessionsOf } from '../people/participants/session-store.ts'
import { findByMailbox } from '../people/participants/store.ts'
import type { Deps } from '../platform/deps.ts'
import { plural } from '../platform/language/dates.ts'
import { canonicalMailbox } from '../platform/mail-domains/mailbox.ts'
import { CommandFault } from './command-fault.ts'
import { withDeps } from './with-deps.ts'

const usage = 'Usage: parvis close-sessions MAILBOX | --all'

/** Answers how many, in words. */
export async function closeSessionsOf(args: string[], { database: { db }, secrets }: Deps) {
  const [whose = '', ...more] = args
  if (whose === '' || more.length > 0) throw new CommandFault(usage)
  if (whose === '--all') return closed(await deleteAllSessions(db))
  const email = canonicalMailbox(whose)
  if (!email) throw new CommandFault(usage)
  const person = await findByMailbox(db, secrets.digests('mailbox', email))
  return closed(person ? await deleteSessionsOf(db, person.id) : 0)
}

const closed = (count: number) => `${plural(count, 'session fermée', 'sessions fermées')}.`

export async function closeSessions() {
  await withDeps(async (deps) => {
    console.log(await closeSessionsOf(process.argv.slice(3), deps))
  })
}
