// Finding one thing of the world, or some of many in pages.
import { refuse } from '../refused.ts'

export function found<T>(one: T | undefined, code: string): T {
  return one === undefined ? refuse(code) : one
}

export const folded = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** Whether a text holds every word of a question. */
export const holds = (text: string, words = '') =>
  folded(words)
    .split(/\s+/)
    .every((word) => folded(text).includes(word))

export const listed = (ids: string | undefined) => new Set(ids?.split(',').filter(Boolean))

/** The items of a list of ids that are known, in its order. */
export function ofIds<T extends { id: string }>(all: readonly T[], ids: string | undefined) {
  return [...listed(ids)].flatMap((id) => all.filter((one) => one.id === id))
}

export function pageOf<T>(
  all: readonly T[],
  { cursor = '0', limit = '20' }: Record<string, string>,
) {
  const start = Number(cursor) || 0
  const end = start + Number(limit)
  return {
    items: all.slice(start, end),
    total: all.length,
    next: end < all.length ? String(end) : null,
  }
}
