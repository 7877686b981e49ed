// What a person decides about their mails: each change with its event, and none without a change.
import type { Trx } from '../platform/db/tables.ts'
import type { EventData, NewEvent } from '../platform/events/events.ts'
import { append } from '../platform/events/journal.ts'
import type { Language } from '../platform/language/language.ts'
import { type Link, rememberLinks } from './links.ts'
import type { Rhythm } from './rules.ts'
import {
  follow,
  muteTopics,
  saveManner,
  settingsOf,
  unfollow,
  unmuteTopics,
} from './settings-store.ts'
import { isNewsTopic, type LinkTopic, newsTopics } from './topics.ts'

export type Who = { participantId: string; at: string }

/** All news, or those of one topic. Doing it again changes nothing. */
export async function unsubscribe(trx: Trx, { participantId, at }: Who, topic: LinkTopic) {
  const topics = isNewsTopic(topic) ? [topic] : newsTopics
  const muted = await muteTopics(trx, participantId, { topics, since: at })
  if (muted.length > 0) await append(trx, [muting({ participantId, at }, muted)])
}

type Following = { consultationId: string; link: Link; tools: Parameters<typeof rememberLinks>[1] }

/** False when it was followed already. The proof of the mailbox has been given before. */
export async function followConsultation(
  trx: Trx,
  { participantId, at }: Who,
  { consultationId, link, tools }: Following,
) {
  await rememberLinks(trx, tools, [link])
  const unmuted = await unmuteTopics(trx, participantId, ['consultation'])
  const isNew = await follow(trx, { participantId, consultationId, since: at })
  await append(trx, [
    ...(unmuted.length > 0 ? [choosing({ participantId, at }, { heard: unmuted.join(' ') })] : []),
    ...(isNew ? [following('consultation.followed', consultationId, { participantId, at })] : []),
  ])
  return isNew
}

export type Choice = {
  rhythm: Rhythm
  language: Language
  /** Topics to hear of; all others are muted. */
  topics: string[]
  /** Of the consultations followed until now, those to go on with. */
  followed: string[]
}

export async function choose(trx: Trx, who: Who, { rhythm, language, topics, followed }: Choice) {
  const { participantId, at } = who
  const before = await settingsOf(trx, participantId)
  await saveManner(trx, participantId, { rhythm, language })
  const muted = await muteTopics(trx, participantId, {
    topics: newsTopics.filter((topic) => !topics.includes(topic)),
    since: at,
  })
  const heard = await unmuteTopics(
    trx,
    participantId,
    newsTopics.filter((topic) => topics.includes(topic)),
  )
  const left = await unfollow(
    trx,
    participantId,
    before.followed.map(({ id }) => id).filter((id) => !followed.includes(id)),
  )
  const isOtherwise = before.rhythm !== rhythm || before.language !== language || heard.length > 0
  await append(trx, [
    ...(muted.length > 0 ? [muting(who, muted)] : []),
    ...(isOtherwise ? [choosing(who, { rhythm, language, heard: heard.join(' ') })] : []),
    ...left.map((id) => following('consultation.unfollowed', id, who)),
  ])
}

const muting = ({ participantId, at }: Who, topics: string[]): NewEvent => ({
  kind: 'mails.muted',
  subject: participantId,
  participantId,
  at,
  data: { topics: topics.join(' ') },
})

const choosing = ({ participantId, at }: Who, data: EventData['mails.chosen']): NewEvent => ({
  kind: 'mails.chosen',
  subject: participantId,
  participantId,
  at,
  data,
})

function following(
  kind: 'consultation.followed' | 'consultation.unfollowed',
  subject: string,
  { participantId, at }: Who,
): NewEvent {
  return { kind, subject, participantId, data: {}, at }
}
