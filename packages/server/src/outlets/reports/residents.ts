// Residents by commune, as open data publishes them: what that withholds is withheld here too.
import { type CountedResidents, residentsByPlace } from '../opendata/withhold.ts'
import type { ResidentCount } from './support-store.ts'

export function publicResidents(residents: ResidentCount[], territoryOfSite: Map<string, string>) {
  const [settled, fresh] = [false, true].map((isFresh) =>
    byCommune(
      residents.filter((one) => one.isFresh === isFresh),
      territoryOfSite,
    ),
  )
  return residentsByPlace({ settled: settled ?? [], fresh: fresh ?? [] })
}

function byCommune(residents: ResidentCount[], territoryOfSite: Map<string, string>) {
  const counted = new Map<string, CountedResidents>()
  for (const { proposal_id, evidence, site_key, count } of residents) {
    const collectivite = territoryOfSite.get(site_key ?? '') ?? null
    const key = `${proposal_id} ${evidence} ${collectivite ?? ''}`
    const nombre = count + (counted.get(key)?.nombre ?? 0)
    counted.set(key, { proposition: proposal_id, preuve: evidence, collectivite, nombre })
  }
  return [...counted.values()]
}
