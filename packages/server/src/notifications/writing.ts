// The mails of one batch, written: what each tells, to whom, in which language.
import type { Deps } from '../deps.ts'
import type { RecordedEvent } from '../events/events.ts'
import { type Addresses, composeLetter, linkTopic, type Telling } from './compose.ts'
import { mutesOf } from './fan-out-store.ts'
import { letterText } from './letter-text.ts'
import { letterHtml } from './letter-view.tsx'
import { linkProof, rememberLinks } from './links.ts'
import type { Mail } from './mailer.ts'
import { contentsOf, type Told } from './queue-store.ts'
import { recipientsOf, serviceNames, titlesIn } from './recipient-store.ts'
import type { Taken } from './taking.ts'
import { ranks } from './topics.ts'

/** By mail id; one that is absent has nothing left to say, or nobody to say it to. */
export async function writeMails(deps: Deps, mails: Taken['mails']): Promise<Map<string, Mail>> {
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
  const written = mails.flatMap((mail) => {
    const { isDead, language } = recipients(mail.participant_id)
    const isNews = mail.rank === ranks.news
    const heard = (contents.get(mail.id) ?? []).filter(
      (one) => !muted.has(`${mail.participant_id} ${one.topic}`),
    )
    if (!mail.email || (isNews && isDead)) return []
    const tellings = heard.map(({ event, topic }) => tellingOf(deps, event, { topic, titles }))
    const link = isNews
      ? { participantId: mail.participant_id, topic: linkTopic(tellings) }
      : undefined
    const addresses = link ? addressesFor(deps, linkProof(deps.secrets, link)) : null
    const letter = composeLetter({ tellings, language, addresses })
    if (!letter) return []
    const content: Mail = {
      ...{ id: mail.id, to: mail.email, language, subject: letter.subject },
      ...{ text: letterText(letter), html: letterHtml(letter) },
      ...(addresses && { unsubscribeUrl: addresses.unsubscribe }),
    }
    return [{ content, link }]
  })
  await rememberLinks(
    db,
    deps.secrets,
    written.flatMap(({ link }) => link ?? []),
  )
  return new Map(written.map(({ content }) => [content.id ?? '', content]))
}

function addressesFor({ config }: Deps, token: string): Addresses {
  const preferences = `${config.baseUrl}/courriels/${token}`
  return { preferences, unsubscribe: `${preferences}/desinscription` }
}

type Context = { topic: Told['topic']; titles: Map<string, string> }

function tellingOf(deps: Deps, event: RecordedEvent, { topic, titles }: Context): Telling {
  return {
    event,
    topic,
    title: titles.get(event.subject) ?? event.subject,
    url: addressOf(deps, event),
  }
}

function addressOf({ secrets, config: { baseUrl } }: Deps, event: RecordedEvent) {
  const { kind, subject, participantId } = event
  if (kind === 'consultation.followed' && participantId) {
    return `${baseUrl}/courriels/${linkProof(secrets, { participantId, topic: 'consultation' })}`
  }
  if (kind.startsWith('contribution.')) {
    return `${baseUrl}/suivi/${subject}/${secrets.digest('tracking', subject)}`
  }
  if (kind.startsWith('diagnosis.')) return `${baseUrl}/diagnostic/${subject}`
  if (kind.startsWith('consultation.')) return `${baseUrl}/?consultation=${subject}`
  return `${baseUrl}/${kind.startsWith('service.') ? 'services' : 'propositions'}/${subject}`
}

/** The team's words only. A contribution's own stay between the team and its author. */
async function titlesOf({ database: { db } }: Deps, told: Told[]) {
  const named = (pattern: RegExp) =>
    told.flatMap(({ event }) => (pattern.test(event.kind) ? [event.subject] : []))
  return new Map([
    ...(await titlesIn(db, 'proposals', named(/^(support|referent|proposal)\./))),
    ...(await titlesIn(db, 'consultations', named(/^consultation\./))),
    ...(await serviceNames(db, named(/^service\./))),
  ])
}
