// Which facts are acts in a territory's name, and how each is told to its town hall.

import { entryFor, isKindWith, type KindWith, kindsWith } from '../../mail/catalogue.ts'
import type { EventKind, RecordedEvent } from '../../platform/events/events.ts'

export const actKinds: EventKind[] = kindsWith('townHall')

export const isActEvent = (event: RecordedEvent): event is RecordedEvent<KindWith<'townHall'>> =>
  isKindWith('townHall', event.kind)

export const actWords = (kind: string) =>
  (isKindWith('townHall', kind) && entryFor(kind)?.townHall) || ''
