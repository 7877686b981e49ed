// Operations on the queue of contributions: a page of it, and how many there are of each.
import type { Deps } from '../../platform/deps.ts'
import type { Actor, App } from '../../platform/http/context.ts'
import type { Input } from '../../platform/http/serve.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { requireConsultation } from '../consultations/current.ts'
import { daysShown, lastDays } from './days.ts'
import { decidedByHour, receivedByHour } from './days-store.ts'
import { queueCounts } from './facets-store.ts'
import {
  countContributionsByDay,
  countModerationQueue,
  listModerationQueue,
  wordsLength,
} from './queue-contract.ts'
import type { QueueFilter } from './queue-filter-store.ts'
import { pageOfQueue, queueItems } from './queue-store.ts'

type Asked = Input<typeof countModerationQueue>['query']

export function queueRoutes(app: App, { database: { db }, suggestions, clock }: Deps) {
  const daysAgo = (days: number | undefined) =>
    days === undefined ? undefined : new Date(clock().getTime() - days * 86_400_000).toISOString()

  async function filterOf(actor: Actor, asked: Asked): Promise<QueueFilter> {
    const { consultation, olderThanDays, newerThanDays, assignee, ...rest } = asked
    return {
      ...rest,
      consultationId: (await requireConsultation(db, consultation, clock().toISOString())).id,
      receivedBefore: daysAgo(olderThanDays),
      receivedAfter: daysAgo(newerThanDays),
      assignee: assignee?.map((id) => (id === 'me' ? actor.id : id)),
    }
  }

  serveStaff(app, listModerationQueue, async (actor, { query }) => {
    const { sort, cursor, offset, around, limit, ...filters } = query
    const filter = await filterOf(actor, filters)
    suggestions.expect(filter.consultationId)
    const { rows, ...page } = await pageOfQueue(db, filter, { sort, cursor, offset, around, limit })
    const ids = rows.map(({ id }) => id)
    return { ...page, items: await queueItems(db, ids, wordsLength) }
  })

  serveStaff(app, countModerationQueue, async (actor, { query }) =>
    queueCounts(db, await filterOf(actor, query)),
  )

  serveStaff(app, countContributionsByDay, async (_, { query }) => {
    const now = clock()
    const { id: consultationId } = await requireConsultation(
      db,
      query.consultation,
      now.toISOString(),
    )
    // A day more: where the first one begins is for the calendar to say.
    const from = new Date(now.getTime() - (daysShown + 1) * 86_400_000).toISOString()
    const [received, decided] = await Promise.all([
      receivedByHour(db, { consultationId, from }),
      decidedByHour(db, { consultationId, from }),
    ])
    return { days: lastDays(now, { received, decided }) }
  })
}
