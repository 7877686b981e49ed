// How many contributions of the queue there are of each state, theme, département and assignee.
import { sql } from 'kysely'
import { countOf } from '../../platform/db/keyset.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { ContributionState } from '../contributions/states.ts'
import { found, marked, type QueueFilter } from './queue-filter-store.ts'

const count = sql<number>`count(*)`.as('count')

/** Each facet without its own filter: what one would find by choosing another of its values. */
export async function queueCounts(db: Db, filter: QueueFilter) {
  const states = await byState(db, { ...filter, state: undefined })
  const received = found(db, { ...filter, state: ['received'] })
  const unassigned = found(db, { ...filter, state: ['received'], assignee: ['none'] })
  return {
    total: await countOf(found(db, filter)),
    received: states.get('received') ?? 0,
    redirected: states.get('redirected') ?? 0,
    rejected: states.get('rejected') ?? 0,
    grouped: states.get('grouped') ?? 0,
    themes: await byTheme(db, { ...filter, theme: undefined }),
    departments: await byDepartment(db, { ...filter, department: undefined }),
    assignees: await byAssignee(db, { ...filter, assignee: undefined }),
    unassigned: await countOf(unassigned),
    suspected: await countOf(received.where('id', 'in', marked(db))),
  }
}

async function byState(db: Db, filter: QueueFilter) {
  const rows = await found(db, filter).select(['state', count]).groupBy('state').execute()
  return new Map<ContributionState, number>(rows.map((row) => [row.state, Number(row.count)]))
}

async function byTheme(db: Db, filter: QueueFilter) {
  const rows = await found(db, filter).select(['theme_id', count]).groupBy('theme_id').execute()
  const counts = new Map(rows.map((row) => [row.theme_id, Number(row.count)]))
  const themes = await db
    .selectFrom('themes')
    .select(['id', 'title'])
    .where('consultation_id', '=', filter.consultationId)
    .orderBy('position')
    .execute()
  return themes.map(({ id, title }) => ({ id, title, count: counts.get(id) ?? 0 }))
}

async function byDepartment(db: Db, filter: QueueFilter) {
  const places = found(db, filter).select(['territory_id', count]).groupBy('territory_id')
  const rows = await db
    .selectFrom(places.as('places'))
    .innerJoin('territories', 'territories.id', 'places.territory_id')
    .select(['department_code as code', 'department_name as name'])
    .select(sql<number>`sum(places.count)`.as('count'))
    .where('department_code', 'is not', null)
    .groupBy(['department_code', 'department_name'])
    .orderBy('department_code')
    .execute()
  return rows.flatMap(({ code, name, count: number }) =>
    code === null ? [] : [{ code, name: name ?? code, count: Number(number) }],
  )
}

async function byAssignee(db: Db, filter: QueueFilter) {
  const people = found(db, filter).select(['assignee_id', count]).groupBy('assignee_id')
  const rows = await db
    .selectFrom(people.as('people'))
    .leftJoin('staff_members', 'staff_members.id', 'people.assignee_id')
    .select(['people.assignee_id as id', 'staff_members.name', 'people.count'])
    .orderBy('people.count', 'desc')
    .orderBy(sql`coalesce(people.assignee_id, '')`)
    .execute()
  return rows.map(({ id, name, count: number }) => ({
    assignee: id === null ? null : { id, name: name ?? '' },
    count: Number(number),
  }))
}
