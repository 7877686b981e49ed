// Which territory a cell names: by label or code, or by a bare name where nothing else can be meant. Pure.
import type { TerritoryKind } from '../../../platform/territories/contract.ts'
import { territoryLabel } from '../../../platform/territories/store.ts'
import { createFirstSeen } from '../../../platform/text/first-seen.ts'
import { fold } from '../../../platform/text/fold.ts'
import { folded } from './folded.ts'

export type Place = {
  id: string
  kind: TerritoryKind
  code: string
  name: string
  siren: string | null
  department_code: string | null
  department_name: string | null
  region_code: string | null
  member_of: string | null
}

/** `exact`: a label or a code says it; `guess`: a bare name does. */
export type Found = { id: string; by: 'exact' | 'guess' }

export type Places = {
  byId: Map<string, Place>
  /** Labels, codes and ids, folded; null where two places share one. */
  exact: Map<string, string | null>
  /** Bare names, folded: all that bear them, whatever their kind. */
  named: Map<string, Place[]>
}

export function placesOf(rows: Place[]): Places {
  const exact = new Map<string, string | null>()
  const named = new Map<string, Place[]>()
  const add = (key: string, { id }: Place) => {
    const before = exact.get(key)
    exact.set(key, before === undefined || before === id ? id : null)
  }
  for (const place of rows) {
    const { name, department_name, department_code, kind } = place
    add(fold(place.id), place)
    if (place.siren) add(place.siren, place)
    if (kind === 'commune' || kind === 'epci') add(fold(place.code), place)
    const label = fold(territoryLabel(place))
    if (label !== fold(name)) add(label, place)
    if (kind === 'commune' && department_name) add(fold(`${name} ${department_name}`), place)
    if (kind === 'commune' && department_code) add(fold(`${name} ${department_code}`), place)
    named.set(fold(name), [...(named.get(fold(name)) ?? []), place])
  }
  return { byId: new Map(rows.map((one) => [one.id, one])), exact, named }
}

/** Is this place that one, or within it? */
export function isWithin(place: Place, whole: Place) {
  if (place.id === whole.id) return true
  if (whole.kind === 'epci') return place.member_of === whole.id
  if (whole.kind === 'department') {
    return place.kind !== 'region' && place.department_code === whole.code
  }
  return whole.kind === 'region' && place.region_code === whole.code
}

export type Extent = {
  /** What the file is about, when whoever imports says so: bare names beyond it are not places. */
  whole: Place | undefined
  /** Are the names of this file names of places? Districts of a town seldom are. */
  isPlausible: boolean
  /** The département that the file itself is about, by all that it says in full. */
  home?: Place | undefined
}

/** Of what the cells of one row say, in their order. */
export function findPlace(said: string[], places: Places, extent: Extent): Found | undefined {
  for (const one of said.flatMap(partsOf)) {
    const id = exactIn(one, places)
    if (id) return { id, by: 'exact' }
  }
  for (const one of said.flatMap(partsOf)) {
    const id = guessIn(one, places, extent)
    if (id) return { id, by: 'guess' }
  }
  return undefined
}

export function exactIn(said: string, { exact }: Places) {
  // A SIREN is written with spaces, too.
  const joined = /^[\d\s]+$/.test(said) ? said.replace(/\s/g, '') : folded(said)
  return exact.get(joined) ?? undefined
}

function guessIn(said: string, { named }: Places, { whole, isPlausible, home }: Extent) {
  const bearers = named.get(folded(said)) ?? []
  const isMeant = (one: Place) => {
    if (whole) return isWithin(one, whole)
    return !home || isWithin(one, home) || isWithin(home, one)
  }
  const possible = bearers.filter(isMeant)
  const [one, ...others] = possible
  if (!one || others.length > 0) return undefined
  return whole || isPlausible ? one.id : undefined
}

/**
 * A file says where it is by the names that it holds: when most of them are places, one that only one
 * place bears is that one; when most are unknown, a village that is called like a district is not meant.
 */
export function plausibilityIn({ exact, named }: Places) {
  const known = new Set<string>()
  const unknown = createFirstSeen()
  return {
    hear(said: string[]) {
      for (const name of said.map(folded)) {
        if (name === '' || known.has(name)) continue
        if (exact.get(name) || named.has(name)) known.add(name)
        else unknown.see(name, { line: 1, is: '' })
      }
    },
    isPlausible: () => known.size > unknown.count,
  }
}

/**
 * Where a quarter of the cells say a place in full, all of one département, a bare name of another one is a
 * district's: "Gerland" beside "Lyon (Rhône)" is no village of the Côte-d'Or.
 */
export function homeIn(places: Places) {
  const codes = new Set<string | null>()
  let [all, sure] = [0, 0]
  return {
    hear(said: string[]) {
      for (const one of said) {
        all += 1
        const id = partsOf(one).flatMap((part) => exactIn(part, places) ?? [])[0]
        const place = places.byId.get(id ?? '')
        if (!place) continue
        sure += 1
        codes.add(departmentOf(place))
      }
    },
    home() {
      const [code] = codes
      if (sure * 4 < all || codes.size !== 1 || !code) return undefined
      return [...places.byId.values()].find((one) => one.kind === 'department' && one.code === code)
    },
  }
}

const departmentOf = ({ kind, code, department_code }: Place) =>
  kind === 'department' ? code : department_code

/** Taxonomies come as lists: each part may be the one we know. */
export function partsOf(cell: string) {
  const parts = cell.split(/[,;>|/]/).map((part) => part.trim())
  return [...new Set([cell, ...parts])].filter(Boolean)
}
