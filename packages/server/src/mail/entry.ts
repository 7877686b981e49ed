// What one kind of event sets off: a mail and its words, a webhook, a word to the town hall or to the team.
import type { z } from 'zod'
import type { EventData } from '../platform/events/events.ts'
import type { People } from './concerned-store.ts'
import type { Place } from './places.ts'
import type { Topic } from './topics.ts'
import type { About, Said } from './words.ts'

type Told<Facts> = {
  place: Place<Facts>
  fr: (told: About<Facts>) => Said
  en: (told: About<Facts>) => Said
  /** Left out: it always is. */
  isTold?: (data: Facts) => boolean
  /** Of no use the day after: it never waits for a digest. */
  isPressing?: true
}

/** To the one participant whom the event names, under this topic; to nobody when it names none. */
type Own<Facts> = Told<Facts> & { topic: Topic }
/** To those of what it happened to, each under the topic closest to them. */
type ToMany<Facts> = Told<Facts> & { people: People; of?: (data: Facts) => string }

/** What must be public as it is now, for the fact to be told. */
export type Condition = 'public_contribution' | 'published_proposal' | 'published_consultation'

type PublicFields<Facts> = {
  /** By name, with the shape that receivers are told. */
  fields: { readonly [Name in keyof Facts & string]?: z.ZodType<Facts[Name]> }
  /** Left out: it always is. */
  only?: Condition
}

/** An act that may be in the name of a territory. */
type InItsName = { territoryId: string | null }

/** Each answer is given; null: nobody is told, nothing leaves. */
export type Entry<Facts> = {
  mail: Own<Facts> | ToMany<Facts> | null
  /** The fields that leave; no other does. */
  webhook: PublicFields<Facts> | null
  /** How the act is called to the town hall in whose name it was done, in French. */
  townHall: Facts extends InItsName ? string | null : null
  /** What it asks of the team, in French; nobody is named in it. */
  team: ((event: { subject: string; data: Facts }, baseUrl: string) => string) | null
}

/** One entry for each kind: a kind without one does not compile. */
export type Entries<Events> = { [Kind in keyof Events]: Entry<Events[Kind]> }

/** Those of some kinds. */
export type SomeEntries = Partial<Entries<EventData>>

/** Nobody is told, nothing leaves. */
export const silent = { mail: null, webhook: null, townHall: null, team: null } as const

export const receipt = <Facts>(place: Place<Facts>) => ({ topic: 'receipt' as const, place })
