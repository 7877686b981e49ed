// What a mail may be about.

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

export const isNewsTopic = (topic: string): topic is NewsTopic =>
  newsTopics.some((one) => one === topic)

export const isLinkTopic = (topic: string): topic is LinkTopic =>
  linkTopics.some((one) => one === topic)
