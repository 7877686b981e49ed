// Two participants that turn out to be one person: joined while one of them has done nothing yet.

import { letterReader } from '../../mail/fan-out.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import { holdPlace } from '../../platform/events/places.ts'
import { moveRows, mustStayApart } from '../../platform/personal-data/join-store.ts'
import { holdParticipants } from '../../platform/personal-data/keep-person.ts'
import { refuse } from '../../platform/refusal.ts'
import { identitiesOf } from '../providers/store.ts'
import { deleteSessionsOf } from './session-store.ts'
import { deleteParticipant, findParticipant, type ParticipantRow, proveMailbox } from './store.ts'

type Pair = { from: string; to: string }

/**
 * Once both have acted they stay apart: each may have supported the same proposal, and what was
 * counted, receipted and published is not rewritten.
 */
export async function absorb(trx: Trx, deps: Deps, { from, to }: Pair) {
  const { absorbed, kept } = await holdBoth(trx, deps, { from, to })
  // Mails are made of what is there before, or of what has moved.
  await holdPlace(trx, letterReader)
  // Acts that are being confirmed with these sessions come first: then they have acted.
  await deleteSessionsOf(trx, from)
  if (await mustStayApart(trx, deps.inventory, from)) refuse('identity_taken')
  // Each may hold a mailbox of its own, and one person has one here.
  if (absorbed.email_index && kept.email_index) refuse('identity_taken')
  const mailbox = absorbed.email_index
    ? { email_index: absorbed.email_index, email_sealed: absorbed.email_sealed }
    : undefined
  await moveRows(trx, deps.inventory, { from, to, mailboxOf: mailbox ? 'from' : 'to' })
  await deleteParticipant(trx, from)
  if (mailbox) await proveMailbox(trx, to, mailbox)
}

/** Whoever comes in meanwhile by a mailbox or an identity of theirs comes in before, or as one. */
async function holdBoth(trx: Trx, deps: Deps, { from, to }: Pair) {
  const { database } = deps
  const names = [...(await waysOf(trx, deps, from)), ...(await waysOf(trx, deps, to))]
  // In one order: two who need the same two never wait for each other.
  for (const name of [...new Set(names)].sort()) await database.hold(trx, name)
  const rows = await holdParticipants(trx, [from, to], database.holdRows)
  const [absorbed, kept] = [rows.get(from), rows.get(to)]
  // Joined to someone else, or erased, since it was asked for.
  if (!absorbed || !kept) return refuse('sign_in_interrupted')
  return { absorbed, kept }
}

/** What whoever signs in as them holds: the name of their mailbox, or of an identity. */
async function waysOf(trx: Trx, { secrets }: Deps, id: string) {
  const own = await findParticipant(trx, id)
  const identities = (await identitiesOf(trx, id)).flatMap(({ subject_sealed }) =>
    subject_sealed ? [secrets.lockName('identity', secrets.unseal(subject_sealed))] : [],
  )
  return own ? [...mailboxLock(secrets, own), ...identities] : identities
}

const mailboxLock = (secrets: Deps['secrets'], { email_index, email_sealed }: ParticipantRow) =>
  email_index ? [secrets.lockName('mailbox', secrets.unseal(email_sealed))] : []
