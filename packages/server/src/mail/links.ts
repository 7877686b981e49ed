// The links of a mail: one a person and topic, that cannot be guessed and says nothing of them.
import type { Db, Trx } from '../platform/db/database.ts'
import { hashToken, type Secrets } from '../platform/secrets.ts'
import { findLink, insertLinks } from './settings-store.ts'
import { isLinkTopic, type LinkTopic } from './topics.ts'

export type Link = { participantId: string; topic: LinkTopic }
export type LinkHolder = Link & { emailSealed: string }

/** The same each time, so that the link of an old mail still works; never stored as it is. */
export function linkProof(secrets: Pick<Secrets, 'digest'>, { participantId, topic }: Link) {
  return secrets.digest('mails', `${participantId} ${topic}`)
}

/** From here on they open the page of whoever they are of. */
export async function rememberLinks(db: Db | Trx, secrets: Pick<Secrets, 'digest'>, links: Link[]) {
  await insertLinks(
    db,
    links.map((link) => ({
      token_hash: hashToken(linkProof(secrets, link)),
      participant_id: link.participantId,
      topic: link.topic,
    })),
  )
}

/** Whose link this is, and what about. */
export async function linkOf(db: Db, token: string): Promise<LinkHolder | undefined> {
  const row = await findLink(db, hashToken(token))
  if (!row || !isLinkTopic(row.topic)) return undefined
  return { participantId: row.participant_id, topic: row.topic, emailSealed: row.email_sealed }
}
