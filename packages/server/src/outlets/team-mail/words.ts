// What the team is asked to do by a fact of the journal, in French; nobody is named in it.

import { entryOf } from '../../mail/catalogue.ts'
import type { EventKind, RecordedEvent } from '../../platform/events/events.ts'
import { formatDate } from '../../platform/language/dates.ts'

/** Undefined for what asks nothing of the team. */
export function wordTask<Kind extends EventKind>(event: RecordedEvent<Kind>, baseUrl: string) {
  return entryOf(event)?.team?.(event, baseUrl)
}

type Waiting = { supports: number; groups: number; since: string | null }

export function wordQuarantine({ supports, groups, since }: Waiting) {
  const what = supports === 1 ? 'Un soutien qui ressemble' : `${supports} soutiens qui ressemblent`
  const where = groups === 1 ? 'en un groupe' : `en ${groups} groupes`
  const oldest = since ? `, le plus ancien du ${formatDate(since)}` : ''
  return `${what} à d’autres attendent en quarantaine, ${where}${oldest} : aucun n’est compté avant d’avoir été regardé.`
}
