// A letter as its reader would have it, for the team: without any address that is theirs alone.
import type { Trx } from '../platform/db/tables.ts'
import type { Deps } from '../platform/deps.ts'
import type { EventKind, NewEvent, RecordedEvent } from '../platform/events/events.ts'
import type { Language } from '../platform/language/language.ts'
import { paths } from '../platform/paths.ts'
import { entryOf } from './catalogue.ts'
import { composeLetter } from './compose.ts'
import { letterText } from './letter-text.ts'
import { letterHtml } from './letter-view.tsx'
import { recipientsOf } from './recipient-store.ts'
import { sealLetter } from './sealed-letter.ts'
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
  if (!participantId) return undefined
  const { language } = (await recipientsOf(trx, [participantId]))(participantId)
  const [mail] = await written(trx, { config, secrets }, { event, topic, languages: [language] })
  return mail
}

/** Told to many, in every language that they read; none when it is not told. */
export async function previewNews(
  trx: Trx,
  deps: Pick<Deps, 'config' | 'secrets'>,
  { event, topic }: { event: RecordedEvent; topic: Topic },
) {
  if (!isTold(event)) return []
  return written(trx, deps, { event, topic, languages: ['fr', 'en'] })
}

const isTold = <Kind extends EventKind>(event: RecordedEvent<Kind>) =>
  entryOf(event)?.mail?.isTold?.(event.data) !== false

type Asked = { event: NewEvent; topic: Topic; languages: Language[] }

async function written(
  trx: Trx,
  { config, secrets }: Pick<Deps, 'config' | 'secrets'>,
  { event, topic, languages }: Asked,
) {
  const told = { ...event, seq: 0 }
  const addressing = { config, secrets: { ...secrets, digest: () => secret } }
  const place = placeOf(addressing, told, null)
  if (!place) return []
  const titles = await titlesOf(trx, addressing, [{ event: told }])
  const title = titles.get(place.titleId ?? '') ?? event.subject
  const tellings = [{ event: told, topic, title, url: place.url }]
  return languages.flatMap((language) => {
    const letter = composeLetter({ tellings, language, addresses: addressesFor(config, topic) })
    if (!letter) return []
    const { subject } = letter
    const html = letterHtml(letter)
    const sealed = sealLetter(secrets, html)
    return [{ language, subject, text: letterText(letter), html, sealed }]
  })
}

/** Nobody unsubscribes from a receipt. */
function addressesFor({ baseUrl }: Deps['config'], topic: Topic) {
  if (topic === 'receipt') return null
  return {
    preferences: `${baseUrl}${paths.mails(secret)}`,
    unsubscribe: `${baseUrl}${paths.unsubscription(secret)}`,
  }
}
