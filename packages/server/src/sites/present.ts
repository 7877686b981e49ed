// A partner site as the API shows it.
import type { Site } from './contract.ts'
import type { StoredSite } from './store.ts'

export function presentSite({ key, name, url, territory, consultationId }: StoredSite): Site {
  return { key, name, url, territory, consultationId }
}
