// The mandates of whoever is signed in: those this session proves, those on record, those that ended.
import { findTerritories } from '../../platform/territories/store.ts'
import type { SessionEvidence } from '../participants/session-evidence.ts'
import { loadCapacities } from './capacities.ts'
import type { Reader } from './lapsed.ts'
import { listMandatesOf } from './list.ts'
import type { Evidence } from './rules.ts'

export type OwnMandate = {
  id: string
  label: string
  evidence: Evidence
  since: string | null
  endsAt: string | null
  endedAt: string | null
  isActive: boolean
  /** The directory that proved it no longer says so. */
  isLapsed: boolean
  /** How many other people act for the territory. */
  others: number
}

export async function ownMandates(
  reader: Reader,
  evidence: SessionEvidence,
  now: string,
): Promise<OwnMandate[]> {
  const { db } = reader
  const { participantId } = evidence
  const proved = (await loadCapacities(db, [evidence], now)).get(evidence.key) ?? []
  const listed = await listMandatesOf(reader, { participantId }, now)
  const known = new Map(listed.map((one) => [one.territoryId, one]))
  const active = new Map(proved.map((one) => [one.territory.id, one]))
  const ids = [...new Set([...active.keys(), ...known.keys()])]
  const territories = await findTerritories(db, ids)
  const mandates: OwnMandate[] = []
  for (const id of ids) {
    const [capacity, line] = [active.get(id), known.get(id)]
    const evidence = capacity?.evidence ?? line?.evidence
    if (!evidence) continue
    const all = await listMandatesOf(reader, { territoryId: id }, now)
    mandates.push({
      id,
      label: territories.get(id)?.label ?? id,
      evidence,
      since: line?.since ?? null,
      endsAt: line?.endsAt ?? null,
      endedAt: line?.endedAt ?? null,
      isActive: capacity !== undefined || line?.state === 'active',
      isLapsed: capacity === undefined && line?.state === 'lapsed',
      others: all.filter((one) => one.state === 'active' && one.participantId !== participantId)
        .length,
    })
  }
  return mandates
}
