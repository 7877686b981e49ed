// The filters of a list ↔ the address: a link shows what I see.

/** The values of each filter, by its name in the address; one that is not set is not there. */
export type Filters = Readonly<Record<string, readonly string[]>>

/** Those of these names that the address holds, each value once, in its order. */
export function filtersIn(query: URLSearchParams, names: readonly string[]): Filters {
  return Object.fromEntries(
    names.flatMap((name) => {
      const values = [...new Set(query.getAll(name).map((value) => value.trim()))].filter(Boolean)
      return values.length > 0 ? [[name, values] as const] : []
    }),
  )
}

/** The address with these filters, and with whatever else it says: the order, the open row. */
export function addressOf(
  pathname: string,
  query: URLSearchParams,
  names: readonly string[],
  filters: Filters,
) {
  const next = new URLSearchParams(query)
  for (const name of names) next.delete(name)
  for (const name of names) for (const value of filters[name] ?? []) next.append(name, value)
  const text = next.toString()
  return text ? `${pathname}?${text}` : pathname
}

export function changed(filters: Filters, name: string, values: readonly string[]): Filters {
  const { [name]: _, ...others } = filters
  return values.length > 0 ? { ...others, [name]: values } : others
}

/** Without one value of one filter. */
export const lessOne = (filters: Filters, name: string, value: string): Filters =>
  changed(
    filters,
    name,
    (filters[name] ?? []).filter((one) => one !== value),
  )

/** As the server is asked: several values of one filter are separated by commas. */
export const asked = (filters: Filters): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, values.join(',')]))

export const sameFilters = (one: Filters, other: Filters) => canonical(one) === canonical(other)

const canonical = (filters: Filters) =>
  JSON.stringify(Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1)))
