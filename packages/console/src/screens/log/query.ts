// What the address of the log says → what the server is asked; days are those of the reader.
import type { ListStaffLogQuery } from '@parvis/sdk/staff'
import type { Filters } from '../../list/filters.ts'

export const filterNames = ['q', 'qui', 'acte', 'objet', 'du', 'au']

export function askedBy({ q, qui, acte, objet, du, au }: Filters): ListStaffLogQuery {
  return {
    ...(q?.[0] && { q: q[0] }),
    ...(qui?.[0] && { staff: qui[0] }),
    ...(acte?.[0] && { operation: acte[0] }),
    ...(objet?.[0] && { object: objet[0] }),
    ...(du?.[0] && { from: momentOf(du[0], 'T00:00:00') }),
    ...(au?.[0] && { to: momentOf(au[0], 'T23:59:59.999') }),
  }
}

/** Undefined for what is no day. */
function momentOf(day: string, time: string) {
  const date = new Date(`${day}${time}`)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
