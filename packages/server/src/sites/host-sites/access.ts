// Which site a request speaks for, and whether it may.
import { refuse } from '../../platform/refusal.ts'

type Site = { name: string; endsAt: string | null; suspendedAt: string | null; origins: string[] }

export type KeyProblem = 'site_key_unknown' | 'site_key_revoked' | 'site_suspended'

/** Read from the database each time: what ends in one process has ended in all. */
export function keyProblem(site: Site | undefined, now: string): KeyProblem | undefined {
  if (!site) return 'site_key_unknown'
  if (site.suspendedAt) return 'site_suspended'
  return site.endsAt !== null && site.endsAt <= now ? 'site_key_revoked' : undefined
}

/**
 * A page of an origin that is not registered, told as it is loaded: www or not, a preproduction. Programs,
 * our own pages and sandboxed frames, which have no origin of their own, are nobody's mistake.
 */
export function isElsewhere(
  site: Pick<Site, 'origins'>,
  origin: string | undefined,
  ownOrigin: string,
): origin is string {
  if (!origin || origin === 'null' || origin === ownOrigin) return false
  return !site.origins.includes(origin)
}

export function requireKnownSite<S extends Site>(site: S | undefined, now: string): S {
  if (!site) return refuse('site_key_unknown')
  const problem = keyProblem(site, now)
  return problem ? refuse(problem, { site: site.name }) : site
}

/**
 * Origins are compared whole: a test on a suffix would let evilmairie.fr in for mairie.fr, and
 * `null` (a sandboxed frame, a file) is nobody's. Programs that send no Origin are let through: a
 * publishable key proves nothing, and an intent is worth nothing until a person confirms it.
 */
export function requireRegisteredOrigin(
  site: Pick<Site, 'origins'> | undefined,
  origin: string | undefined,
  ownOrigin: string,
) {
  if (origin === undefined || origin === ownOrigin) return
  if (!site?.origins.includes(origin))
    refuse('origin_not_allowed', { origin: origin.slice(0, 200) })
}
