// Who may act for a territory, from what the public directory says of an e-mail address.
import type { Territory } from '../../platform/territories/contract.ts'

/** Strongest first. */
export const evidences = [
  'pro_connect',
  'official_address',
  'official_domain',
  'official_code',
  'staff_decision',
] as const
export type Evidence = (typeof evidences)[number]

export type Capacity = { territory: Territory; evidence: Evidence }

type Entry = { email: string; domain: string; territory: Territory }

/**
 * The territories this verified address may act for, with the strongest evidence for each. A domain
 * that serves several territories (a commune and its EPCI, say) proves none of them: a commune's
 * proof never serves for its grouping, nor the reverse.
 */
export function capacitiesOf(email: string, entries: Entry[], isFreeProvider: boolean): Capacity[] {
  const domain = domainOf(email)
  const byAddress = entries.filter((entry) => entry.email === email)
  const sameDomain = entries.filter((entry) => entry.domain === domain)
  const owners = new Set(sameDomain.map((entry) => entry.territory.id))
  const isTheirs = owners.size === 1 && !isFreeProvider && !mayBeForwarded(email)
  const byDomain = isTheirs ? sameDomain : []
  const capacities = new Map<string, Capacity>()
  for (const { territory } of byDomain) {
    capacities.set(territory.id, { territory, evidence: 'official_domain' })
  }
  for (const { territory } of byAddress) {
    capacities.set(territory.id, { territory, evidence: 'official_address' })
  }
  return [...capacities.values()]
}

/** Of several proofs for one territory the strongest; none for those where the mandate has ended. */
export function strongestOf(capacities: Capacity[], ended: ReadonlySet<string>): Capacity[] {
  const strongest = new Map<string, Capacity>()
  for (const capacity of capacities) {
    const { id } = capacity.territory
    const known = strongest.get(id)
    if (ended.has(id) || (known && rank(known) <= rank(capacity))) continue
    strongest.set(id, capacity)
  }
  return [...strongest.values()]
}

const rank = ({ evidence }: Capacity) => evidences.indexOf(evidence)

/** Some mail servers still read "a%b.fr@c.fr" and "b.fr!a@c.fr" as a@b.fr: the mailbox is elsewhere. */
function mayBeForwarded(email: string) {
  return /[%!]/.test(email)
}

export function domainOf(email: string) {
  return email.slice(email.lastIndexOf('@') + 1)
}
