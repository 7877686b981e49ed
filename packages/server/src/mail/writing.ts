// The letters of one batch, written: what each tells a participant, in which language.

import { retried } from '../platform/db/retry.ts'
import type { Db, Trx } from '../platform/db/tables.ts'
import type { Deps } from '../platform/deps.ts'
import type { EventKind, RecordedEvent } from '../platform/events/events.ts'
import { paths } from '../platform/paths.ts'
import { findTerritories } from '../platform/territories/store.ts'
import { entryOf } from './catalogue.ts'
import { type Addresses, composeLetter, linkTopic, type Telling } from './compose.ts'
import { mutesOf } from './fan-out-store.ts'
import { letterText } from './letter-text.ts'
import { letterHtml } from './letter-view.tsx'
import { type Link, linkProof, rememberLinks } from './links.ts'
import { type DueMail, faultIn, type MailKind, type Written } from './outbox.ts'
import { contentsOf, type Told } from './outbox-store.ts'
import { type Recipient, recipientsOf, serviceNames, titlesIn } from './recipient-store.ts'
import { ranks } from './topics.ts'
import { withoutUndone } from './undone.ts'

/** A participant may have unsubscribed, or moved, since what it tells was known: it is written last. */
export const letter: MailKind<'letter'> = { write: writeLetters }

async function writeLetters(deps: Deps, mails: DueMail<'letter'>[]): Promise<Map<string, Written>> {
  const { db } = deps.database
  if (mails.length === 0) return new Map()
  const contents = await contentsOf(
    db,
    mails.map(({ id }) => id),
  )
  const people = [...new Set(mails.flatMap((mail) => mail.participant_id ?? []))]
  const recipients = await recipientsOf(db, people)
  const muted = await mutesOf(db, people)
  const titles = await titlesOf(db, deps, [...contents.values()].flat())
  const links: Link[] = []
  const written = new Map<string, Written>()
  for (const mail of mails) {
    const heard = withoutUndone(contents.get(mail.id) ?? []).filter(
      (one) => !muted.has(`${mail.participant_id} ${one.topic}`),
    )
    try {
      const tellings = heard.flatMap(({ event, topic }) =>
        tellingOf(deps, event, { topic, titles, to: mail.to }),
      )
      const one = writeOne(deps, mail, {
        tellings,
        recipient: recipients(mail.participant_id ?? ''),
      })
      if (one?.link) links.push(one.link)
      if (one) written.set(mail.id, one.content)
    } catch (error) {
      written.set(mail.id, faultIn(deps, mail.id, error))
    }
  }
  if (links.length > 0) await retried(db, (trx) => rememberLinks(trx, deps, links))
  return written
}

type Parts = { tellings: Telling[]; recipient: Recipient }

function writeOne(deps: Deps, mail: DueMail<'letter'>, { tellings, recipient }: Parts) {
  const { participant_id: participantId, to: email } = mail
  const { isDead, language } = recipient
  const isNews = mail.rank === ranks.news
  if (!participantId || !email || (isNews && isDead)) return undefined
  const link = isNews ? { participantId, topic: linkTopic(tellings), email } : undefined
  const addresses = link ? addressesFor(deps, linkProof(deps.secrets, link)) : null
  const composed = composeLetter({ tellings, language, addresses })
  if (!composed) return undefined
  const content = {
    language,
    subject: composed.subject,
    text: letterText(composed),
    html: letterHtml(composed),
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

export type Addressing = Pick<Deps, 'secrets' | 'config'>

export function placeOf<Kind extends EventKind>(
  { secrets, config }: Addressing,
  event: RecordedEvent<Kind>,
  to: string | null,
) {
  const place = entryOf(event)?.mail?.place
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
export async function titlesOf(db: Db | Trx, deps: Addressing, told: Pick<Told, 'event'>[]) {
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

async function labelsOf(db: Db | Trx, ids: string[]) {
  const territories = await findTerritories(db, [...new Set(ids)])
  return [...territories].map(([id, { label }]): [string, string] => [id, label])
}
