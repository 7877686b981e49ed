// Every kind of letter as its reader gets it, with invented facts: for the team to read before anyone does.

import type { EventKind, RecordedEvent } from '../platform/events/events.ts'
import type { Language } from '../platform/language/language.ts'
import { entryOf } from './catalogue.ts'
import { composeLetter } from './compose.ts'
import { letterText } from './letter-text.ts'
import { letterHtml } from './letter-view.tsx'
import { sampleEvents, sampleTitles } from './sample-events.ts'
import type { NewsTopic, Topic } from './topics.ts'

/** Stands where a link holds what opens a page to one person. */
const secret = 'lien-personnel'

export function letterSamples(baseUrl: string, language: Language) {
  return sampleEvents.flatMap((event) => {
    const letter = composeLetter({
      tellings: [{ event, topic: topicOf(event), ...placeOf(baseUrl, event) }],
      language,
      addresses: isReceipt(event) ? null : { preferences: secret, unsubscribe: secret },
    })
    if (!letter) return []
    const { subject } = letter
    const [text, html] = [letterText(letter), letterHtml(letter)]
    return [{ kind: event.kind, language, subject, text, html }]
  })
}

function placeOf<Kind extends EventKind>(baseUrl: string, event: RecordedEvent<Kind>) {
  const place = entryOf(event)?.mail?.place
  const tools = { tracking: () => secret, preferences: () => undefined }
  const url = baseUrl + (place?.path(event, tools) ?? '')
  return { url, title: place?.title ? sampleTitles[place.title.of] : event.subject }
}

function topicOf<Kind extends EventKind>(event: RecordedEvent<Kind>): Topic {
  const mail = entryOf(event)?.mail
  return mail && 'topic' in mail ? mail.topic : topicOfMany(event.kind)
}

const isReceipt = (event: RecordedEvent) => topicOf(event) === 'receipt'

const topics: readonly [RegExp, NewsTopic][] = [
  [/^consultation\./, 'consultation'],
  [/^contribution\./, 'contribution'],
  [/^(meeting|referent|working_group)\./, 'referent'],
  [/^(service|diagnosis)\./, 'request'],
]

/** Told to many, each has the topic closest to them: here, the one that most have. */
const topicOfMany = (kind: string) =>
  topics.find(([pattern]) => pattern.test(kind))?.[1] ?? 'support'
