// A service of the catalogue by the words of its name.
import { searchServices } from '@parvis/sdk/staff'
import { FindField } from '../../form/combobox.ts'
import { connection } from '../../server/staff.ts'
import { words } from './words.ts'

export class FindService extends FindField {
  constructor() {
    super()
    this.label = words.service
    this.hint = words.serviceHint
  }

  protected override async find(q: string, signal: AbortSignal) {
    const { items } = await searchServices(connection, { q, limit: 10 }, { signal })
    return items.map(({ id, name }) => ({ value: id, label: name }))
  }
}

customElements.define('find-service', FindService)
