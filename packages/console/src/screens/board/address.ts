// What is open beside the board, in its address.
import type { Place } from '../../shell/place.ts'

const names = {
  contribution: 'contribution',
  proposal: 'proposition',
  suggestions: 'suggestions',
} as const

export type Opened = { kind: keyof typeof names; id: string }

export function openedIn({ query }: Place): Opened | undefined {
  for (const kind of ['contribution', 'proposal', 'suggestions'] as const) {
    const id = query.get(names[kind])
    if (id) return { kind, id }
  }
  return undefined
}

/** The same board with this beside it, or with nothing. */
export function boardWith({ query }: Place, opened?: Opened) {
  const next = new URLSearchParams(query)
  for (const name of Object.values(names)) next.delete(name)
  if (opened) next.set(names[opened.kind], opened.id)
  const text = next.toString()
  return text ? `${location.pathname}?${text}` : location.pathname
}
