// The links of a mail: one a mailbox and topic, that cannot be guessed and says nothing of anyone.

import type { Database } from '../platform/db/database.ts'
import type { Db, Trx } from '../platform/db/tables.ts'
import { holdParticipants, keepPeople } from '../platform/personal-data/keep-person.ts'
import { hashToken, type Secrets } from '../platform/secrets.ts'
import { deleteLinksOf, findLink, insertLinks, mailboxesOf } from './settings-store.ts'
import { isLinkTopic, type LinkTopic } from './topics.ts'

/** `email`: whoever moves elsewhere leaves the links behind that their mailbox of before received. */
export type Link = { participantId: string; topic: LinkTopic; email: string }
export type LinkHolder = Pick<Link, 'participantId' | 'topic'> & { emailSealed: string }

/** The same each time, so that the link of an old mail still works; never stored as it is. */
export function linkProof(secrets: Pick<Secrets, 'digest'>, { participantId, topic, email }: Link) {
  return secrets.digest('mails', `${participantId} ${topic} ${email}`)
}

type Tools = {
  database: Pick<Database, 'keepRows' | 'holdRows'>
  secrets: Pick<Secrets, 'digest' | 'unseal'>
}

/**
 * From here on they open the page of whoever they are of. Not of someone who has moved while their mail
 * was written: it leaves for the mailbox of before.
 */
export async function rememberLinks(trx: Trx, { database, secrets }: Tools, links: Link[]) {
  const ids = [...new Set(links.map(({ participantId }) => participantId))]
  await keepPeople(trx, database, ids)
  const sealed = await mailboxesOf(trx, ids)
  const theirs = links.filter(({ participantId, email }) => {
    const now = sealed.get(participantId)
    return now !== undefined && secrets.unseal(now) === email
  })
  await insertLinks(
    trx,
    theirs.map((link) => ({
      token_hash: hashToken(linkProof(secrets, link)),
      participant_id: link.participantId,
      topic: link.topic,
    })),
  )
}

/** Before someone is written to at another address: who reads the former one knows nothing of it. */
export async function leaveLinksBehind(
  trx: Trx,
  { database, secrets }: Tools,
  { participantId, email }: Pick<Link, 'participantId' | 'email'>,
) {
  // Whoever is remembering one for the former address comes before, or finds them moved.
  const own = (await holdParticipants(trx, [participantId], database.holdRows)).get(participantId)
  if (own && secrets.unseal(own.email_sealed) !== email) await deleteLinksOf(trx, participantId)
}

/** Whose link this is, and what about. */
export async function linkOf(db: Db, token: string): Promise<LinkHolder | undefined> {
  const row = await findLink(db, hashToken(token))
  if (!row || !isLinkTopic(row.topic)) return undefined
  return { participantId: row.participant_id, topic: row.topic, emailSealed: row.email_sealed }
}
