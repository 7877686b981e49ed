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
import { placeOf, titlesOf } from './writing.ts'

/** Stands where a link holds what opens a page to one person. */
const secret = '…'

/** Undefined when it is told to nobody, or has no words. */
export async function previewLetter(
  trx: Trx,
  { config, secrets }: Pick<Deps, 'config' | 'secrets'>,
  { event, topic }: { event: NewEvent; topic: Topic },
) {
  const { participantId } = event
  const told = { ...event, seq: 0 }
  const addressing = { config, secrets: { ...secrets, digest: () => secret } }
  const place = placeOf(addressing, told, null)
  if (!participantId || !place) return undefined
  const { language } = (await recipientsOf(trx, [participantId]))(participantId)
  const titles = await titlesOf(trx, addressing, [{ event: told }])
  const title = titles.get(place.titleId ?? '') ?? event.subject
  const tellings = [{ event: told, topic, title, url: place.url }]
  const letter = composeLetter({ tellings, language, addresses: addressesFor(config, topic) })
  if (!letter) return undefined
  return { language, subject: letter.subject, text: letterText(letter), html: letterHtml(letter) }
}

/** Nobody unsubscribes from a receipt. */
function addressesFor({ baseUrl }: Deps['config'], topic: Topic) {
  if (topic === 'receipt') return null
  return {
    preferences: `${baseUrl}${paths.mails(secret)}`,
    unsubscribe: `${baseUrl}${paths.unsubscription(secret)}`,
  }
}
