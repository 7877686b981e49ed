// What a mail may be about, and which fact of the journal belongs to which.
import type { EventKind, Fact } from '../platform/events/events.ts'

/** Of these anyone may unsubscribe; a receipt follows an act of one's own, and always comes. */
export const newsTopics = [
  'contribution',
  'support',
  'referent',
  'request',
  'consultation',
] as const
export type NewsTopic = (typeof newsTopics)[number]

export type Topic = NewsTopic | 'receipt'

/** What a link to unsubscribe is about: one topic, or all news, for a mail that holds several. */
export const linkTopics = ['news', ...newsTopics] as const
export type LinkTopic = (typeof linkTopics)[number]

/** Receipts leave before news. */
export const ranks = { receipt: 0, news: 1 } as const

/** Facts told to the one participant whom the event names. */
const own: Partial<Record<EventKind, Topic>> = {
  'support.recorded': 'receipt',
  'support.withdrawn': 'receipt',
  'support.held': 'receipt',
  'support.held_withdrawn': 'receipt',
  'support.set_aside': 'receipt',
  'contribution.received': 'receipt',
  'referent.signed_up': 'receipt',
  'referent.withdrawn': 'receipt',
  'working_group.joined': 'receipt',
  'working_group.left': 'receipt',
  'service.requested': 'receipt',
  'service.request_withdrawn': 'receipt',
  'consultation.followed': 'receipt',
  'diagnosis.requested': 'receipt',
  'diagnosis.withdrawn': 'receipt',
  'mandate.granted': 'receipt',
  'mandate.ended': 'receipt',
  'mandate.restored': 'receipt',
  'case.decided': 'receipt',
  'site.approved': 'receipt',
  'site.refused': 'receipt',
  'site.suspended': 'receipt',
  'site.restored': 'receipt',
  'support.moved': 'support',
  'referent.without_news': 'referent',
  'contribution.redirected': 'contribution',
  'contribution.rejected': 'contribution',
  'contribution.grouped': 'contribution',
  'contribution.grouping_announced': 'contribution',
  'contribution.decision_undone': 'contribution',
  'service.request_followed': 'request',
  'diagnosis.followed': 'request',
}

/** Steps of the team's own: whoever asked is called, or sees them happen. */
const silentSteps = ['contact', 'start']

/** What is of no use the day after: it never waits for a digest. */
const pressing: EventKind[] = ['meeting.near', 'meeting.changed', 'meeting.cancelled']

export const isPressing = (kind: EventKind) => pressing.includes(kind)

type Told = Fact & { participantId: string | null }

/** Undefined for what nobody is told of: an event without its person, a decision without words. */
export function ownTopic(event: Told) {
  const topic = own[event.kind]
  return topic && event.participantId && !isSilent(event) ? topic : undefined
}

function isSilent(event: Told) {
  switch (event.kind) {
    case 'contribution.redirected':
    case 'contribution.rejected':
    case 'contribution.grouped':
    case 'contribution.grouping_announced':
    case 'contribution.decision_undone':
      return !event.data.reply
    case 'service.request_followed':
    case 'diagnosis.followed':
      return silentSteps.includes(event.data.act)
    case 'case.decided':
      // Of the others a mandate is granted or ended, which is told.
      return !(event.data.case === 'verification' && event.data.decision === 'dismiss')
    default:
      return false
  }
}

export const isNewsTopic = (topic: string): topic is NewsTopic =>
  newsTopics.some((one) => one === topic)

export const isLinkTopic = (topic: string): topic is LinkTopic =>
  linkTopics.some((one) => one === topic)
