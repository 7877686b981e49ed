// Who must be told when what they show has changed: by table, and by key where only some rows are shown.
import { everything, type Touched, type Written } from '../db/touched.ts'

export type Dependent = {
  /** What it shows may be another now. */
  outdated: () => void
}

type OfTable = { all: Set<Dependent>; byKey: Map<string, Set<Dependent>> }

export class Dependents {
  readonly #tables = new Map<string, OfTable>()
  /** Where each stands, so that it can be taken out again. */
  readonly #places = new Map<Dependent, Set<Set<Dependent>>>()

  add(one: Dependent, touched: readonly Touched[]) {
    const places = this.#places.get(one) ?? new Set()
    this.#places.set(one, places)
    for (const { table, keys } of touched) {
      const found = this.#tables.get(table) ?? { all: new Set(), byKey: new Map() }
      this.#tables.set(table, found)
      for (const place of keys ? keys.map((key) => placeOf(found, key)) : [found.all]) {
        place.add(one)
        places.add(place)
      }
    }
  }

  remove(one: Dependent) {
    for (const place of this.#places.get(one) ?? []) place.delete(one)
    this.#places.delete(one)
  }

  /** Tells each once, and takes it out; answers how many they were. */
  tell(written: Written) {
    const concerned = new Set(written === everything ? this.#places.keys() : this.#of(written))
    for (const one of concerned) {
      this.remove(one)
      one.outdated()
    }
    if (written === everything) this.#tables.clear()
    return concerned.size
  }

  *#of(written: readonly Touched[]) {
    for (const { table, keys } of written) {
      const found = this.#tables.get(table)
      if (!found) continue
      yield* found.all
      if (!keys) for (const place of found.byKey.values()) yield* place
      else for (const key of keys) yield* found.byKey.get(key) ?? []
      for (const [key, place] of found.byKey) if (place.size === 0) found.byKey.delete(key)
    }
  }
}

function placeOf({ byKey }: OfTable, key: string) {
  const place = byKey.get(key) ?? new Set()
  byKey.set(key, place)
  return place
}
