// The board as columns of cards: where the keys go, and what a move makes of it.

export type Card = {
  id: string
  version: number
  title: string
  excerpt: string
  territory: string
  themeId: string
}

export type Column = {
  /** A proposal's, or `waiting`. */
  id: string
  /** Undefined: not read yet. */
  cards?: readonly Card[]
  /** Where its first card stands among all of them. */
  offset: number
  total: number
}

/** The column of contributions that no proposal has yet. */
export const waiting = 'waiting'

/** Row -1 is the column's heading. */
export type At = { column: string; row: number }

export type Move = { cards: readonly Card[]; from: string; to: string }

/** Where an arrow leads: among the cards of a column, or to the same place of the next one. */
export function step(columns: readonly Column[], at: At, key: string): At | undefined {
  const index = columns.findIndex(({ id }) => id === at.column)
  const last = (columns[index]?.cards?.length ?? 0) - 1
  switch (key) {
    case 'ArrowUp':
      return { ...at, row: Math.max(-1, at.row - 1) }
    case 'ArrowDown':
      return { ...at, row: Math.min(last, at.row + 1) }
    case 'Home':
      return { ...at, row: -1 }
    case 'End':
      return { ...at, row: last }
    case 'ArrowLeft':
      return beside(columns[index - 1], at)
    case 'ArrowRight':
      return beside(columns[index + 1], at)
    default:
      return undefined
  }
}

/** The column next to this one, as a card that one holds goes; undefined at the edge. */
export function nextColumn(columns: readonly Column[], column: string, key: string) {
  const by = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
  const index = columns.findIndex(({ id }) => id === column)
  return by === 0 ? undefined : columns[index + by]?.id
}

/** What was moved stands first where it went, so that one sees it. */
export function moved(columns: readonly Column[], { cards, from, to }: Move): readonly Column[] {
  if (from === to) return columns
  const ids = new Set(cards.map(({ id }) => id))
  return columns.map((column) => {
    if (column.id === from)
      return {
        ...column,
        ...(column.cards && { cards: column.cards.filter(({ id }) => !ids.has(id)) }),
        total: Math.max(0, column.total - cards.length),
      }
    if (column.id !== to) return column
    const there = column.cards?.filter(({ id }) => !ids.has(id))
    return {
      ...column,
      ...(there && { cards: [...cards, ...there] }),
      total: column.total + cards.length,
    }
  })
}

/** The same cards at the versions that an act has made. */
export function atVersions(
  columns: readonly Column[],
  versions: readonly { id: string; version: number }[],
): readonly Column[] {
  const known = new Map(versions.map(({ id, version }) => [id, version]))
  return columns.map((column) =>
    column.cards?.some(({ id }) => known.has(id))
      ? {
          ...column,
          cards: column.cards.map((card) => ({
            ...card,
            version: known.get(card.id) ?? card.version,
          })),
        }
      : column,
  )
}

/** Where one is once a card has left or come: a row that is there. */
export function kept(columns: readonly Column[], at: At): At {
  const column = columns.find(({ id }) => id === at.column)
  if (!column) return { column: columns[0]?.id ?? waiting, row: -1 }
  return { ...at, row: Math.min(at.row, (column.cards?.length ?? 0) - 1) }
}

function beside(column: Column | undefined, { row }: At) {
  if (!column) return undefined
  return { column: column.id, row: Math.min(row, (column.cards?.length ?? 0) - 1) }
}
