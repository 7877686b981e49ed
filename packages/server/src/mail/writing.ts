// The mails of one batch, written: what each tells, to whom, in which language.

import { retried } from '../platform/db/retry.ts'
import type { Db } from '../platform/db/tables.ts'
import type { Deps } from '../platform/deps.ts'
import type { EventKind, RecordedEvent } from '../platform/events/events.ts'
import { paths } from '../platform/paths.ts'
import { findTerritories } from '../platform/territories/store.ts'
import { entryOf } from './catalogue.ts'
import type { Taken } from './claim-due.ts'
import { type Addresses, composeLetter, linkTopic, type Telling } from './compose.ts'
import { mutesOf } from './fan-out-store.ts'
import { letterText } from './letter-text.ts'
import { letterHtml } from './letter-view.tsx'
import { type Link, linkProof, rememberLinks } from './links.ts'
import type { Mail } from './mailer.ts'
import { contentsOf, type Told } from './queue-store.ts'
import { type Recipient, recipientsOf, serviceNames, titlesIn } from './recipient-store.ts'
import { ranks } from './topics.ts'

type Row = Taken['mails'][number]

/** `unwritable`: a fault of ours in what this one tells; it must not cost the others theirs. */
export type Written = Mail | 'unwritable'

/** By mail id; one that is absent has nothing left to say, or nobody to say it to. */
export async function writeMails(deps: Deps, mails: Row[]): Promise<Map<string, Written>> {
  const { db } = deps.database
  if (mails.length === 0) return new Map()
  const contents = await contentsOf(
    db,
    mails.map(({ id }) => id),
  )
  const people = [...new Set(mails.map((mail) => mail.participant_id))]
  const recipients = await recipientsOf(db, people)
  const muted = await mutesOf(db, people)
  const titles = await titlesOf(deps, [...contents.values()].flat())
  const links: Link[] = []
  const written = new Map<string, Written>()
  for (const mail of mails) {
    const heard = (contents.get(mail.id) ?? []).filter(
      (one) => !muted.has(`${mail.participant_id} ${one.topic}`),
    )
    try {
      const tellings = heard.flatMap(({ event, topic }) =>
        tellingOf(deps, event, { topic, titles, to: mail.email }),
      )
      const one = writeOne(deps, mail, { tellings, recipient: recipients(mail.participant_id) })
      if (one?.link) links.push(one.link)
      if (one) written.set(mail.id, one.content)
    } catch (error) {
      const { name, stack } = error instanceof Error ? error : new Error('unknown')
      deps.log.error({ mail: mail.id, name, at: stack?.split('\n').slice(1, 4) }, 'unwritable mail')
      written.set(mail.id, 'unwritable')
    }
  }
  if (links.length > 0) await retried(db, (trx) => rememberLinks(trx, deps, links))
  return written
}

type Parts = { tellings: Telling[]; recipient: Recipient }

function writeOne(deps: Deps, mail: Row, { tellings, recipient }: Parts) {
  const { participant_id: participantId, id, email } = mail
  const { isDead, language } = recipient
  const isNews = mail.rank === ranks.news
  if (!email || (isNews && isDead)) return undefined
  const link = isNews ? { participantId, topic: linkTopic(tellings), email } : undefined
  const addresses = link ? addressesFor(deps, linkProof(deps.secrets, link)) : null
  const letter = composeLetter({ tellings, language, addresses })
  if (!letter) return undefined
  const content: Mail = {
    id,
    to: email,
    language,
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    ...(addresses && { unsubscribeUrl: addresses.unsubscribe }),
  }
  return { content, link }
}

function addressesFor({ config }: Deps, token: string): Addresses {
  return {
    preferences: `${config.baseUrl}${paths.mails(token)}`,
    unsubscribe: `${config.baseUrl}${paths.unsubscription(token)}`,
  }
}

type Context = { topic: Told['topic']; titles: Map<string, string>; to: string | null }

/** Nothing of a kind that only a version before knew: nothing says where it would lead. */
function tellingOf(deps: Deps, event: RecordedEvent, { topic, titles, to }: Context): Telling[] {
  const place = placeOf(deps, event, to)
  if (!place) return []
  const title = titles.get(place.titleId ?? '') ?? event.subject
  return [{ event, topic, title, url: place.url }]
}

export function placeOf<Kind extends EventKind>(
  { secrets, config }: Pick<Deps, 'secrets' | 'config'>,
  event: RecordedEvent<Kind>,
  to: string | null,
) {
  const place = entryOf(event)?.place
  if (!place) return undefined
  const path = place.path(event, {
    tracking: (id) => secrets.digest('tracking', id),
    preferences: (participantId) =>
      to
        ? paths.mails(linkProof(secrets, { participantId, topic: 'consultation', email: to }))
        : undefined,
  })
  return { url: config.baseUrl + path, titled: place.title?.of, titleId: place.title?.id(event) }
}

/** The team's words only. A contribution's own stay between the team and its author. */
async function titlesOf(deps: Deps, told: Told[]) {
  const { db } = deps.database
  const places = told.flatMap(({ event }) => placeOf(deps, event, null) ?? [])
  const named = (titled: (typeof places)[number]['titled']) =>
    places.flatMap((place) => (place.titled === titled && place.titleId ? [place.titleId] : []))
  return new Map([
    ...(await titlesIn(db, 'proposals', named('proposals'))),
    ...(await titlesIn(db, 'consultations', named('consultations'))),
    ...(await serviceNames(db, named('services'))),
    ...(await labelsOf(db, named('territories'))),
  ])
}

async function labelsOf(db: Db, ids: string[]) {
  const territories = await findTerritories(db, [...new Set(ids)])
  return [...territories].map(([id, { label }]): [string, string] => [id, label])
}
