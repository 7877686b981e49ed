// Which site a request speaks for, and whether it may.
import { refuse } from '../refusal.ts'

type Site = { key: string; name: string; revokedAt: string | null; origins: string[] }

export function requireKnownSite<S extends Site>(site: S | undefined): S {
  if (!site) return refuse('site_key_unknown')
  if (site.revokedAt) return refuse('site_key_revoked', { site: site.name })
  return site
}

/**
 * Origins are compared whole: a test on a suffix would let evilmairie.fr in for mairie.fr, and
 * `null` (a sandboxed frame, a file) is nobody's. Programs that send no Origin are let through: a
 * publishable key proves nothing, and an intent is worth nothing until a person confirms it.
 */
export function requireRegisteredOrigin(
  site: Site | undefined,
  origin: string | undefined,
  ownOrigin: string,
) {
  if (origin === undefined || origin === ownOrigin) return
  if (!site?.origins.includes(origin))
    refuse('origin_not_allowed', { origin: origin.slice(0, 200) })
}
