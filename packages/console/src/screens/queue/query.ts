// What the address of the queue says → what the server is asked.
import type { CountModerationQueueQuery, ListModerationQueueQuery } from '@parvis/sdk/staff'
import { type Filters, filtersIn, sameFilters } from '../../list/filters.ts'

export const filterNames = ['q', 'etat', 'theme', 'departement', 'confiee', 'signalee', 'groupe']

export const states = ['received', 'redirected', 'rejected', 'grouped'] as const
export type State = (typeof states)[number]

export type Sort = 'oldest' | 'newest'

const isState = (value: string): value is State => states.some((state) => state === value)

/** Without a filter, what waits for a decision; all of it is asked for by `etat=tous`. */
export function filtersOf(query: URLSearchParams): Filters {
  const found = filtersIn(query, filterNames)
  if (query.get('etat') === 'tous') {
    const { etat: _, ...others } = found
    return others
  }
  return filterNames.some((name) => query.has(name)) ? found : { etat: ['received'] }
}

export function addressOfQueue(pathname: string, query: URLSearchParams, filters: Filters) {
  const next = new URLSearchParams(query)
  for (const name of filterNames) next.delete(name)
  for (const name of filterNames) for (const value of filters[name] ?? []) next.append(name, value)
  if (!filters.etat) next.set('etat', 'tous')
  return `${pathname}?${next}`
}

export const sortOf = (query: URLSearchParams): Sort =>
  query.get('tri') === 'recentes' ? 'newest' : 'oldest'

/** What the address asks to see. */
export type Asked = {
  filters: Filters
  sort: Sort
  /** Left out: the newest. */
  consultation: string | undefined
}

export const askedIn = (query: URLSearchParams): Asked => ({
  filters: filtersOf(query),
  sort: sortOf(query),
  consultation: query.get('consultation') ?? undefined,
})

export const sameAsked = (one: Asked, other: Asked) =>
  one.sort === other.sort &&
  one.consultation === other.consultation &&
  sameFilters(one.filters, other.filters)

/** Of one consultation, whatever else is asked. */
export const within = ({ consultation }: Pick<Asked, 'consultation'>) =>
  consultation ? { consultation } : {}

/** As both the list and its counts are asked. */
export function countedBy({ filters, consultation }: Asked): CountModerationQueueQuery {
  const { q, etat, theme, departement, confiee, signalee, groupe } = filters
  const state = etat?.filter(isState)
  return {
    ...within({ consultation }),
    ...(q?.[0] && { q: q[0] }),
    ...(state?.length && { state }),
    ...(theme && { theme: [...theme] }),
    ...(departement && { department: [...departement] }),
    ...(confiee && { assignee: [...confiee] }),
    ...(signalee?.[0] && { suspicion: signalee[0] === 'non' ? 'none' : 'any' }),
    ...(groupe?.[0] && { suspicionGroup: groupe[0] }),
  }
}

export const listedBy = (asked: Asked): ListModerationQueueQuery => ({
  ...countedBy(asked),
  sort: asked.sort,
})
