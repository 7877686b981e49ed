// A partner site by its name, address or territory.
import { listStaffSites } from '@parvis/sdk/staff'
import { FindField } from '../../form/combobox.ts'
import { connection } from '../../server/staff.ts'
import { words } from './words.ts'

export class FindSite extends FindField {
  constructor() {
    super()
    this.label = words.site
    this.hint = words.siteHint
  }

  protected override async find(q: string, signal: AbortSignal) {
    const { items } = await listStaffSites(connection, { q, limit: 10 }, { signal })
    return items.map(({ key, name, territory }) => ({
      value: key,
      label: `${name} — ${territory.label}`,
    }))
  }
}

customElements.define('find-site', FindSite)
