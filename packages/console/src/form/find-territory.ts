// A territory by its name or code, by keyboard too.
import { searchTerritories } from '@parvis/sdk/staff'
import { connection } from '../server/staff.ts'
import { FindField } from './combobox.ts'
import { words } from './words.ts'

export class FindTerritory extends FindField {
  constructor() {
    super()
    this.label = words.territory
    this.hint = words.territoryHint
  }

  protected override async find(q: string, signal: AbortSignal) {
    const { items } = await searchTerritories(connection, { q, limit: 10 }, { signal })
    return items.map(({ id, label }) => ({ value: id, label }))
  }
}

customElements.define('find-territory', FindTerritory)
