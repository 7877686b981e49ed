// What the team sees of mails: figures, and the mailboxes that no longer get news.

import { maskedMailbox } from '../people/participants/mailbox.ts'
import type { Deps } from '../platform/deps.ts'
import type { MailFigures, StoppedMailbox } from './contract.ts'
import { bouncedPeople, countBounces, countMails, oldestDue } from './figures-store.ts'
import { recipientsOf } from './recipient-store.ts'

type Tools = Pick<Deps, 'database' | 'clock' | 'secrets'>

const hour = 3_600_000

export async function mailFigures(tools: Tools): Promise<MailFigures> {
  const { db } = tools.database
  const hourAgo = new Date(tools.clock().getTime() - hour).toISOString()
  const mails = await countMails(db)
  const bounces = await countBounces(db)
  return {
    waiting: mails('waiting'),
    ...(await oldestDue(db, hourAgo)),
    sent: mails('sent'),
    refused: mails('refused'),
    givenUp: mails('given_up'),
    dropped: mails('dropped'),
    hardBounces: bounces('hard'),
    softBounces: bounces('soft'),
    stoppedMailboxes: (await stoppedMailboxes(tools)).length,
  }
}

export async function stoppedMailboxes({ database, secrets }: Tools): Promise<StoppedMailbox[]> {
  const people = await bouncedPeople(database.db)
  if (people.length === 0) return []
  const recipients = await recipientsOf(
    database.db,
    people.map(({ participantId }) => participantId),
  )
  return people
    .filter(({ participantId }) => recipients(participantId).isDead)
    .map(({ emailSealed, ...person }) => ({
      ...person,
      mailbox: maskedMailbox(secrets.unseal(emailSealed)),
    }))
}
