// Which rows of a table are a person's, by what its noun declares.
import { sql } from 'kysely'
import type { Declaration } from './declaration.ts'

export type Person = { id: string; mailboxIndexes: string[] }

const never = sql<boolean>`1 = 0`

/** Which rows of a table are this person's; none where no account leads. */
export function rowsOf({ subject }: Pick<Declaration, 'subject'>, { id, mailboxIndexes }: Person) {
  if (subject === 'elsewhere') return never
  if ('participant' in subject) return sql<boolean>`${sql.ref(subject.participant)} = ${id}`
  if ('mailbox' in subject) {
    const mentioned = sql<boolean>`${sql.ref(subject.mentions)} like ${`%${id}%`}`
    if (mailboxIndexes.length === 0) return mentioned
    return sql<boolean>`(${sql.ref(subject.mailbox)} in (${sql.join(mailboxIndexes)}) or ${mentioned})`
  }
  if ('case' in subject) {
    return sql<boolean>`${sql.ref(subject.case)} in (select id from cases where participant_id = ${id})`
  }
  const mentions = subject.mentions.map((name) => sql`${sql.ref(name)} like ${`%${id}%`}`)
  return sql<boolean>`(${sql.join(mentions, sql` or `)})`
}
