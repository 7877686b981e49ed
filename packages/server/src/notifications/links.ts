// The links of a mail: one a person and topic, that cannot be guessed and says nothing of them.
import type { Db } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { hashToken, type Secrets } from '../secrets.ts'
import { findLink, insertLinks } from './settings-store.ts'
import { isLinkTopic, type LinkTopic } from './topics.ts'

export type Link = { participantId: string; topic: LinkTopic }

/** The same each time, so that the link of an old mail still works; never stored as it is. */
export function linkProof(secrets: Pick<Secrets, 'digest'>, { participantId, topic }: Link) {
  return secrets.digest('mails', `${participantId} ${topic}`)
}

export async function rememberLinks({ database, secrets }: Deps, links: Link[]) {
  await insertLinks(
    database.db,
    links.map((link) => ({
      token_hash: hashToken(linkProof(secrets, link)),
      participant_id: link.participantId,
      topic: link.topic,
    })),
  )
}

/** Whose link this is, and what about. */
export async function linkOf(db: Db, token: string): Promise<Link | undefined> {
  const row = await findLink(db, hashToken(token))
  if (!row || !isLinkTopic(row.topic)) return undefined
  return { participantId: row.participant_id, topic: row.topic }
}
