// What a request with a site's key says of the site: seen there, or used where it may not be.
import type { Deps } from '../../platform/deps.ts'
import type { KeyProblem } from './access.ts'
import type { StoredSite } from './store.ts'

type Noted = {
  site: StoredSite | undefined
  problem: KeyProblem | undefined
  origin: string | undefined
  what: 'seen' | 'prepared'
}

export function noteUse({ siteUse, config }: Deps, { site, problem, origin, what }: Noted) {
  // Programs and our own pages are no page of the site; nor is a sandboxed frame, where reading is nobody's fault.
  if (!site || !origin || origin === config.baseUrl) return
  if (origin === 'null' && what === 'seen') return
  if (problem) return siteUse.refused(site.id, problem)
  if (site.origins.includes(origin)) return siteUse.saw(site.id, what)
  siteUse.refused(site.id, { origin })
}
