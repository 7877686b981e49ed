// Erasing an account: one transaction, after which nothing of the person is left, on any process.

import { letterReader } from '../../mail/fan-out.ts'
import { settingsOf } from '../../mail/settings-store.ts'
import { keepTombstones } from '../../people/mandates/revocation-tombstones-store.ts'
import { mailboxIndexesOf } from '../../people/participants/mailbox-indexes.ts'
import { deleteSessionsOf } from '../../people/participants/session-store.ts'
import { findParticipant } from '../../people/participants/store.ts'
import { forgetAnswers } from '../../people/staff/answers-store.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import { append } from '../../platform/events/journal.ts'
import { holdPlace } from '../../platform/events/places.ts'
import type { Language } from '../../platform/language/language.ts'
import { holdParticipants } from '../../platform/personal-data/keep-person.ts'
import type { Person } from '../../platform/personal-data/rows-store.ts'
import { eraseContributions } from '../../process/contributions/erased-store.ts'
import { eraseSupports } from '../../process/supports/erased.ts'
import { eraseCases, erasePlainly, forgetInJournal } from './erase-store.ts'

export type Erasing = {
  participantId: string
  /** The texts of their contributions too. */
  withTexts: boolean
  cause: 'asked' | 'inactive'
}

/** In memory only, for the mail that says it is done. */
export type Erased = { email: string; language: Language }

/** Answers undefined when it had been erased before. */
export async function eraseAccount(deps: Deps, erasing: Erasing): Promise<Erased | undefined> {
  const { database } = deps
  const erased = await retried(database.db, async (trx) => {
    const held = await holdPerson(trx, deps, erasing.participantId)
    if (!held) return undefined
    const { row, email } = held
    // Mails are made of what is there before, and erased with it, or of what is left.
    await holdPlace(trx, letterReader)
    // Acts that are being confirmed with these sessions come first, and are erased with the rest.
    await deleteSessionsOf(trx, row.id)
    const { language } = await settingsOf(trx, row.id)
    const mailboxIndexes = mailboxIndexesOf(deps, row)
    await eraseAll(trx, deps, { ...erasing, id: row.id, mailboxIndexes })
    return { email, language }
  })
  if (erased) await database.scrub()
  return erased
}

/** Read again once their mailbox is held: meanwhile they may have been erased, or have moved. */
async function holdPerson(trx: Trx, { database, secrets }: Deps, id: string) {
  for (let held = ''; ; ) {
    // Whoever joins them, or whom they join, at the same moment does it before or after.
    const row = held
      ? (await holdParticipants(trx, [id], database.holdRows)).get(id)
      : await findParticipant(trx, id)
    if (!row) return undefined
    const email = secrets.unseal(row.email_sealed)
    if (email === held) return { row, email }
    await database.hold(trx, secrets.lockName('mailbox', email))
    held = email
  }
}

async function eraseAll(trx: Trx, deps: Deps, erasing: Erasing & Person) {
  const { clock, ids, database } = deps
  const at = clock().toISOString()
  const { participantId, withTexts, cause } = erasing
  const withdrawn = await eraseSupports(trx, {
    participantId,
    alias: ids.uuid(),
    at,
    holdRows: database.holdRows,
  })
  await eraseContributions(trx, { participantId, withTexts, at })
  await eraseCases(trx, erasing)
  await keepTombstones(trx, participantId, at)
  await erasePlainly(trx, deps.inventory, erasing)
  await forgetInJournal(trx, erasing)
  await forgetAnswers(trx)
  const data = { cause, withdrawn }
  await append(trx, [{ kind: 'account.erased', subject: 'erased', participantId: null, data, at }])
}
