// A letter as its reader would have it, for the team: without any address that is theirs alone.
import type { Trx } from '../platform/db/tables.ts'
import type { Deps } from '../platform/deps.ts'
import type { NewEvent } from '../platform/events/events.ts'
import { paths } from '../platform/paths.ts'
import { composeLetter } from './compose.ts'
import { letterText } from './letter-text.ts'
import { letterHtml } from './letter-view.tsx'
import { recipientsOf } from './recipient-store.ts'
import type { Topic } from './topics.ts'

/** Stands where a link holds what opens a page to one person. */
const secret = '…'

/** Undefined when it is told to nobody, or has no words. */
export async function previewLetter(
  trx: Trx,
  { config }: Pick<Deps, 'config'>,
  { event, topic }: { event: NewEvent; topic: Topic },
) {
  const { participantId } = event
  if (!participantId) return undefined
  const { language } = (await recipientsOf(trx, [participantId]))(participantId)
  const url = `${config.baseUrl}${paths.tracking(event.subject, secret)}`
  const addresses = {
    preferences: `${config.baseUrl}${paths.mails(secret)}`,
    unsubscribe: `${config.baseUrl}${paths.unsubscription(secret)}`,
  }
  const told = { event: { ...event, seq: 0 }, topic, title: event.subject, url }
  const letter = composeLetter({ tellings: [told], language, addresses })
  if (!letter) return undefined
  return { language, subject: letter.subject, text: letterText(letter), html: letterHtml(letter) }
}
