// The mandates of a territory or of a person, one line each with what became of it.
import type { EndRow, GrantRow } from './grants-store.ts'
import { asOfNow, type Current, type Reader } from './lapsed.ts'
import { mandatesOnRecord, type Of, type Recorded } from './list-store.ts'
import { evidences } from './rules.ts'
import { versionOf } from './version.ts'

export type Listed = {
  participantId: string
  territoryId: string
  evidence: Recorded['evidence']
  since: string
  endsAt: string | null
  /** `lapsed`: the directory that proved it no longer says so. */
  state: 'active' | 'lapsed' | 'expired' | 'given_up' | 'ended_by_staff' | 'contested'
  endedAt: string | null
  reason: string | null
  version: string
}

const states = { given_up: 'given_up', staff: 'ended_by_staff', contested: 'contested' } as const

export async function listMandatesOf(reader: Reader, of: Of, now: string): Promise<Listed[]> {
  const { recorded, ended } = await mandatesOnRecord(reader.db, of)
  const ends = new Map(ended.map((row) => [pairOf(row), row]))
  const asRead = Map.groupBy(recorded, pairOf)
  const byPair = Map.groupBy(await asOfNow(reader, recorded, now), pairOf)
  return [...byPair.entries()]
    .map(([pair, rows]) => {
      const end = ends.get(pair)
      return { ...lineOf(rows, end, now), version: versionOf(asRead.get(pair) ?? [], end) }
    })
    .sort((a, b) => (a.since < b.since ? -1 : 1))
}

function lineOf(rows: Current[], end: EndRow | undefined, now: string): Omit<Listed, 'version'> {
  const holds = (row: Current) => !row.isLapsed && (row.ends_at === null || row.ends_at > now)
  const strongest = [...rows].sort(
    (a, b) =>
      Number(holds(b)) - Number(holds(a)) ||
      evidences.indexOf(a.evidence) - evidences.indexOf(b.evidence),
  )[0]
  if (!strongest) throw new Error('A mandate without a line on record.')
  return {
    participantId: strongest.participant_id,
    territoryId: strongest.territory_id,
    evidence: strongest.evidence,
    since: strongest.granted_at,
    endsAt: strongest.ends_at,
    state: end ? states[end.cause] : holds(strongest) ? 'active' : gone(strongest),
    endedAt: end?.ended_at ?? null,
    reason: end?.reason ?? null,
  }
}

function gone({ isLapsed }: Current) {
  return isLapsed ? 'lapsed' : 'expired'
}

/** Those whose last day comes: as granted, whatever else proves them. */
export async function endingLines(reader: Reader, rows: GrantRow[], now: string) {
  const people = [...new Set(rows.map((row) => row.participant_id))]
  if (people.length === 0) return []
  const listed = await listMandatesOf(reader, { people }, now)
  const lines = new Map(listed.map((one) => [`${one.participantId} ${one.territoryId}`, one]))
  return rows.flatMap((row) => {
    const line = lines.get(pairOf(row))
    if (!line) return []
    const { evidence, granted_at: since, ends_at: endsAt } = row
    return [{ ...line, evidence, since, endsAt }]
  })
}

const pairOf = (row: { participant_id: string; territory_id: string }) =>
  `${row.participant_id} ${row.territory_id}`
