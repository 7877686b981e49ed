// Of which kinds a territory is, where a rule names kinds: one of them is a grouping and a département at once.
import type { TerritoryKind } from './contract.ts'

/** It has a département's powers on its ground, and its communes' as a grouping has. */
const metropolisOfLyon = 'epci-200046977'

/** The kinds that a rule names, with this territory's own when it has the powers of one of them. */
export function kindsWith(kinds: TerritoryKind[], territory?: { id: string; kind: TerritoryKind }) {
  const isDepartment = territory?.id === metropolisOfLyon && kinds.includes('department')
  return isDepartment ? [...kinds, territory.kind] : kinds
}
