// `parvis close-sessions`: ends the sessions of a mailbox's owner, or of everybody, on every process.

import { canonicalMailbox } from '../people/participants/mailbox.ts'
import { deleteAllSessions, deleteSessionsOf } from '../people/participants/session-store.ts'
import { findByMailbox } from '../people/participants/store.ts'
import type { Deps } from '../platform/deps.ts'
import { withDeps } from './with-deps.ts'

const usage = 'Usage: parvis close-sessions MAILBOX | --all'

/** Answers how many, in words. */
export async function closeSessionsOf(args: string[], { database: { db }, secrets }: Deps) {
  const [whose = '', ...more] = args
  if (whose === '' || more.length > 0) throw new Error(usage)
  if (whose === '--all') return `${await deleteAllSessions(db)} sessions fermées.`
  const email = canonicalMailbox(whose)
  if (!email) throw new Error(usage)
  const person = await findByMailbox(db, secrets.digests('mailbox', email))
  return `${person ? await deleteSessionsOf(db, person.id) : 0} sessions fermées.`
}

export async function closeSessions() {
  await withDeps(async (deps) => {
    console.log(await closeSessionsOf(process.argv.slice(3), deps))
  })
}
