// What every mail says, in English.
import type { LinkTopic } from './topics.ts'
import type { Words } from './words.ts'

export const wordsInEnglish: Words = {
  greeting: 'Hello,',
  signature: 'The team of the Incubateur des Territoires',
  contest: 'Was it not you? Reply to this message: the team will check.',
  question: 'A question, a disagreement? Reply to this message: the team will read you.',
  several: (count) => ({
    subject: `${count} news items from the consultation`,
    lead: 'Here is what has happened since our last message.',
  }),
  receipts: (count) => ({
    subject: `Your ${count} supports: the receipts`,
    lead: 'Here are the receipts of what you confirmed at once.',
  }),
  footer: {
    receipt:
      'This message is the receipt of an act made with your address: it is always sent, so that nobody acts in your name without your knowing.',
    news: 'You receive this message because you took part in the consultation, or asked to be told.',
    unsubscribe: (topic) => `Unsubscribe (${topicsInEnglish[topic]})`,
    preferences: 'Choose my messages',
  },
}

export const topicsInEnglish: Record<LinkTopic, string> = {
  news: 'all news',
  contribution: 'what becomes of my contributions',
  support: 'proposals that I support',
  referent: 'life of the referent territories',
  request: 'answers to my requests',
  consultation: 'stages of the consultation',
}
