// What acts in a territory's name were about: the team's titles of proposals and services.

import { serviceNames, titlesIn } from '../../mail/recipient-store.ts'
import type { Deps } from '../../platform/deps.ts'
import type { eventsOf } from './notice-store.ts'

type Event = Awaited<ReturnType<typeof eventsOf>>[number]

export async function titlesOf({ database: { db } }: Pick<Deps, 'database'>, events: Event[]) {
  const named = (pattern: RegExp) =>
    events.flatMap(({ kind, subject }) => (pattern.test(kind) ? [subject] : []))
  return new Map([
    ...(await titlesIn(db, 'proposals', named(/^(support|referent|working_group)\./))),
    ...(await serviceNames(db, named(/^service\./))),
  ])
}
