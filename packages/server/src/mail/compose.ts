// One mail from what it tells: a single fact, or a digest of several.
import type { EventKind } from '../platform/events/events.ts'
import type { Language } from '../platform/language/language.ts'
import { entryOf } from './catalogue.ts'
import type { Item, Letter } from './letter.ts'
import type { LinkTopic, Topic } from './topics.ts'
import type { Said, Told, Words } from './words.ts'
import { wordsInEnglish } from './words-en.ts'
import { wordsInFrench } from './words-fr.ts'

const words: Record<Language, Words> = { fr: wordsInFrench, en: wordsInEnglish }

export type Telling = Told & { topic: Topic }
export type Addresses = { unsubscribe: string; preferences: string }

type Parts = {
  tellings: Telling[]
  language: Language
  /** Null for a receipt, which nobody unsubscribes from. */
  addresses: Addresses | null
}

/** Undefined when nothing of it has words. No subject holds what somebody typed. */
export function composeLetter({ tellings, language, addresses }: Parts): Letter | undefined {
  const { several, receipts, greeting, signature, contest, question, footer } = words[language]
  const sayings = tellings.flatMap((told) => say(told, language) ?? [])
  const items = sayings.map(itemOf)
  const reason = sayings[0]?.reason
  const [first, ...others] = items
  if (!first) return undefined
  const { subject, lead } =
    others.length > 0
      ? (addresses ? several : receipts)(items.length)
      : { subject: first.heading, lead: undefined }
  return {
    language,
    subject,
    greeting,
    signature,
    items,
    ...(lead && { lead }),
    closing: [addresses || reason ? question : contest],
    footer: addresses
      ? { reason: footer.news, links: footerLinks(footer, tellings, addresses) }
      : { reason: reason ?? footer.receipt, links: [] },
  }
}

function say<Kind extends EventKind>(told: Told<Kind>, language: Language) {
  return entryOf(told.event)?.mail?.[language](told)
}

function footerLinks(footer: Words['footer'], tellings: Telling[], addresses: Addresses) {
  return [
    { text: footer.unsubscribe(linkTopic(tellings)), url: addresses.unsubscribe },
    { text: footer.preferences, url: addresses.preferences },
  ]
}

function itemOf({ facts = [], reason: _, ...said }: Said): Item {
  return { ...said, facts: facts.filter(({ value }) => value !== '') }
}

/** The topic of a mail that has one; all news for a mail of several. */
export function linkTopic(tellings: Pick<Telling, 'topic'>[]): LinkTopic {
  const [topic, ...others] = new Set(tellings.map((one) => one.topic))
  return topic && topic !== 'receipt' && others.length === 0 ? topic : 'news'
}
