// What others changed of a list: rows that are read already change in their place, new ones are told.
import type { Changed } from '../server/changed.ts'
import type { Identified } from './columns.ts'
import type { Rows } from './rows.ts'

export function hearRows<Row extends Identified>(rows: Rows<Row>, { ids, isAll }: Changed) {
  const isSeen = [...ids].some((id) => rows.indexOf(id) >= 0)
  if (isAll || isSeen) void rows.refresh()
  else if (ids.size > 0) rows.tellWaiting(ids.size)
}
