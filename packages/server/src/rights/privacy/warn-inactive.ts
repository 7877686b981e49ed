// Warns those whose account nobody uses, thirty days before it is erased: by the outbox, once.

import { type DueMail, type MailKind, oneByOne, putMails } from '../../mail/outbox.ts'
import { settingsOf } from '../../mail/settings-store.ts'
import {
  claimWarning,
  isWarnedAt,
  toWarn,
  unclaimWarning,
} from '../../people/participants/activity-store.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import { append } from '../../platform/events/journal.ts'
import { keepPeople } from '../../platform/personal-data/keep-person.ts'
import { warningDays } from '../../platform/personal-data/periods.ts'
import { inactiveMail } from './inactive-mail.ts'

const day = 86_400_000
const kind = 'account_warning'
/** Mails that one turn may put in the outbox. */
const warnedTogether = 100

declare module '../../mail/mail-facts.ts' {
  interface MailFacts {
    account_warning: { warnedAt: string }
  }
}

/** Answers how many were warned of those that nobody has used since. */
export async function warnInactive(deps: Deps, unusedSince: string) {
  const { database, clock } = deps
  const ids = await toWarn(database.db, unusedSince, warnedTogether)
  let count = 0
  for (const participantId of ids) {
    const warnedAt = clock().toISOString()
    const isWarned = await retried(database.db, async (trx) => {
      const isThere = (await keepPeople(trx, database, [participantId])).has(participantId)
      if (!isThere || !(await claimWarning(trx, participantId, warnedAt))) return false
      await putMails(trx, deps, [{ kind, to: { participantId }, facts: { warnedAt } }])
      return true
    })
    if (isWarned) count += 1
  }
  return count
}

export const accountWarning: MailKind<typeof kind> = {
  write: oneByOne(write),

  async settled(trx, _, { mail, outcome: { state, at } }) {
    const { participant_id: participantId, facts } = mail
    if (!participantId) return
    // Nobody is erased whom we could not reach: they are warned again.
    if (state === 'given_up') await unclaimWarning(trx, participantId, facts.warnedAt)
    // A mailbox that refuses was told as well as it can be.
    if (state !== 'sent' && state !== 'refused') return
    const fact = { subject: participantId, participantId, data: {}, at }
    await append(trx, [{ kind: 'account.warned', ...fact }])
  },
}

async function write(deps: Deps, { participant_id, facts }: DueMail<typeof kind>) {
  const { database, config } = deps
  // Whoever has come back since keeps their account.
  const { db } = database
  if (!participant_id || !(await isWarnedAt(db, participant_id, facts.warnedAt))) return undefined
  const { language } = await settingsOf(db, participant_id)
  const end = new Date(Date.parse(facts.warnedAt) + warningDays * day).toISOString()
  return inactiveMail(language, { end, baseUrl: config.baseUrl })
}
