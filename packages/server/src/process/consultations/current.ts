// The consultation that a page is about: the one asked for, or the one that is under way.
import type { Db } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import { phaseState } from './phases.ts'
import { allConsultations, type StoredConsultation, type StoredPhase } from './store.ts'

export function requireConsultation(db: Db, id: string): Promise<StoredConsultation>
export function requireConsultation(
  db: Db,
  id: string | undefined,
  now: string,
): Promise<StoredConsultation>
export async function requireConsultation(db: Db, id?: string, now = '') {
  const all = await allConsultations(db)
  return (
    (id ? all.find((one) => one.id === id) : current(all, now)) ?? refuse('consultation_not_found')
  )
}

/** The one that a page is about when none is named. */
export async function currentConsultation(db: Db, now: string) {
  return current(await allConsultations(db), now)
}

/** A call is beside the consultation: it takes its place only when there is no other. */
function current(all: StoredConsultation[], now: string) {
  const consultations = all.filter(({ kind }) => kind === 'consultation')
  return underWay(consultations.length > 0 ? consultations : all, now)
}

const undated = '9999'

/**
 * Of those published, the newest first: the one in which something is open; else the one that began
 * last, whose results are read; else the one that begins first. So publishing what is for later takes
 * nothing from what is open.
 */
export function underWay<One extends { phases: Pick<StoredPhase, 'opensAt' | 'closesAt'>[] }>(
  all: One[],
  now: string,
) {
  const open = all.find(({ phases }) => phases.some((one) => phaseState(one, now) === 'open'))
  if (open) return open
  const begins = (one: One) => one.phases.map(({ opensAt }) => opensAt).sort()[0] ?? undated
  const inOrder = all.toSorted((a, b) => (begins(a) < begins(b) ? -1 : 1))
  return inOrder.findLast((one) => begins(one) <= now) ?? inOrder[0]
}
