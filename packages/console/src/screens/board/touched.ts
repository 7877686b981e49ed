// Which columns others' changes are about: those that hold what changed, at an older version than it has now.
import type { Changed } from '../../server/changed.ts'
import { type Column, waiting } from './moves.ts'

type Known = {
  columns: readonly Column[]
  proposals: ReadonlyMap<string, { version: number }>
}

/** Proposals that are not on the board are named too: they may have come. */
export function touched({ columns, proposals }: Known, { changes }: Pick<Changed, 'changes'>) {
  const ids = new Set<string>()
  for (const { kind, id, version } of changes.flatMap(({ objects }) => objects)) {
    if (id === null) continue
    if (kind === 'proposal') {
      const known = proposals.get(id)?.version
      if (known === undefined || version === null || known < version) ids.add(id)
    } else if (kind === 'contribution')
      for (const column of holding(columns, id, version)) ids.add(column)
  }
  return [...ids]
}

/** One that no column shows has come, or was on another page: those that wait are read again. */
function holding(columns: readonly Column[], id: string, version: number | null) {
  const there = columns.flatMap((column) => {
    const card = column.cards?.find((one) => one.id === id)
    return card ? [{ column: column.id, isOlder: version === null || card.version < version }] : []
  })
  if (there.length === 0) return [waiting]
  return there.filter(({ isOlder }) => isOlder).map(({ column }) => column)
}
