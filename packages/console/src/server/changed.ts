// What a screen has to read again, of the changes that came.
import type { StaffChange } from '@parvis/sdk/staff'
import type { Kind } from './changes.ts'

export type Changed = {
  ids: ReadonlySet<string>
  /** More than is named changed: the list is read again. */
  isAll: boolean
  /** Who did what: of the kinds that were asked for. */
  changes: readonly StaffChange[]
}

export const everything: Changed = { ids: new Set(), isAll: true, changes: [] }

/** Of what came, who did the last of it, and when; one's own acts are no news. */
export function lastOf({ changes }: Changed, member: { id: string }) {
  const last = changes.findLast(({ by }) => by && by.id !== member.id)
  return last?.by ? { by: last.by.name, at: last.at } : undefined
}

/** Undefined when none of it is on the screen. */
export function changedOf(
  items: readonly StaffChange[],
  kinds: readonly Kind[],
): Changed | undefined {
  const changes = items.filter(
    ({ objects, more }) => more || objects.some(({ kind }) => kinds.includes(kind)),
  )
  if (changes.length === 0) return undefined
  const objects = changes.flatMap((change) =>
    change.objects.filter(({ kind }) => kinds.includes(kind)),
  )
  return {
    ids: new Set(objects.flatMap(({ id }) => (id === null ? [] : [id]))),
    isAll: changes.some(({ more }) => more) || objects.some(({ id }) => id === null),
    changes,
  }
}
