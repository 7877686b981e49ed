// Residents by commune, as open data publishes them: what that withholds is withheld here too.
import { withholdSmall } from '../opendata/withhold.ts'
import type { CountedSupports } from './support-store.ts'

export function publicResidents(
  residents: CountedSupports['residents'],
  territoryOfSite: Map<string, string>,
) {
  const byCommune = new Map<string, Parameters<typeof withholdSmall>[0][number]>()
  for (const { proposal_id, evidence, site_key, count } of residents) {
    const collectivite = territoryOfSite.get(site_key ?? '') ?? null
    const key = `${proposal_id} ${evidence} ${collectivite ?? ''}`
    const before = byCommune.get(key)?.nombre ?? 0
    const nombre = before + count
    byCommune.set(key, { proposition: proposal_id, preuve: evidence, collectivite, nombre })
  }
  return withholdSmall([...byCommune.values()])
}
