// Openings and closings of phases that the journal has told of, each once.
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { PhaseKind } from '../../platform/events/phase-kinds.ts'

export type Turn = {
  consultationId: string
  position: number
  kind: PhaseKind
  title: string
  what: 'opened' | 'closed'
  moment: string
  opensAt: string
  closesAt: string | null
  publishedAt: string
}

/** What has opened or closed until now in published consultations, and was not told of yet. */
export async function untoldTurns(db: Db, now: string): Promise<Turn[]> {
  const found = await Promise.all([turnsOf(db, 'opened', now), turnsOf(db, 'closed', now)])
  return found.flat().sort((a, b) => (a.moment < b.moment ? -1 : a.moment > b.moment ? 1 : 0))
}

async function turnsOf(db: Db, what: Turn['what'], now: string): Promise<Turn[]> {
  const date = what === 'opened' ? 'phases.opens_at' : 'phases.closes_at'
  const rows = await db
    .selectFrom('phases')
    .innerJoin('consultations', 'consultations.id', 'phases.consultation_id')
    .leftJoin('phase_announcements', (join) =>
      join
        .onRef('phase_announcements.consultation_id', '=', 'phases.consultation_id')
        .onRef('phase_announcements.position', '=', 'phases.position')
        .on('phase_announcements.what', '=', what)
        .onRef('phase_announcements.moment', '=', date),
    )
    .selectAll('phases')
    .select('consultations.published_at')
    .where('consultations.state', '=', 'published')
    .where(date, '<=', now)
    .where('phase_announcements.moment', 'is', null)
    .orderBy('phases.consultation_id')
    .orderBy('phases.position')
    .execute()
  return rows.map((row) => ({
    consultationId: row.consultation_id,
    position: row.position,
    kind: row.kind,
    what,
    title: row.title,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    moment: (what === 'opened' ? row.opens_at : row.closes_at) ?? row.opens_at,
    publishedAt: row.published_at,
  }))
}

/** False when another process was first. */
export async function markTold(trx: Trx, turn: Turn, at: string) {
  const marked = await trx
    .insertInto('phase_announcements')
    .values({
      consultation_id: turn.consultationId,
      position: turn.position,
      what: turn.what,
      moment: turn.moment,
      announced_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('moment')
    .executeTakeFirst()
  return marked !== undefined
}

/** Holds the phase; false when its dates have moved since they were read. */
export async function holdPhase(trx: Trx, turn: Turn) {
  const date = turn.what === 'opened' ? 'opens_at' : 'closes_at'
  const held = await trx
    .updateTable('phases')
    .set((row) => ({ title: row.ref('title') }))
    .where('consultation_id', '=', turn.consultationId)
    .where('position', '=', turn.position)
    .where(date, '=', turn.moment)
    .returning('position')
    .executeTakeFirst()
  return held !== undefined
}
